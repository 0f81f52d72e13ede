/** Shows what becomes of requests that Elasticsearch does not answer. */
@NullMarked
package dev.vitral.songs.index;

import org.jspecify.annotations.NullMarked;
