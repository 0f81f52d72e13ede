/** Purges on their way through the real Kafka. */
@NullMarked
package dev.vitral.shell.purge;

import org.jspecify.annotations.NullMarked;
