/**
 * Elasticsearch inside this process: read {@link
 * dev.vitral.datastores.elasticsearch.ElasticsearchStore}, and {@code
 * docs/adr/0002-embedded-elasticsearch.md} for why and how.
 */
@NullMarked
package dev.vitral.datastores.elasticsearch;

import org.jspecify.annotations.NullMarked;
