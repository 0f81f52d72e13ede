/**
 * What became of the last requests. Read {@link dev.vitral.shell.record.Recording}, then {@link
 * dev.vitral.shell.record.RequestLog}.
 */
@NullMarked
package dev.vitral.shell.record;

import org.jspecify.annotations.NullMarked;
