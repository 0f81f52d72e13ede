/** Event streams that are open. Read {@link dev.vitral.shell.stream.EventStreams}. */
@NullMarked
package dev.vitral.shell.stream;

import org.jspecify.annotations.NullMarked;
