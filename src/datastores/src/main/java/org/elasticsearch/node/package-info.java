/**
 * Our one foot in Elasticsearch's own package, because what {@link
 * org.elasticsearch.node.EmbeddedNode} extends is visible only here.
 */
@NullMarked
package org.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
