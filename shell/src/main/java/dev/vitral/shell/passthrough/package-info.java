/**
 * Answers that reach the visitor as the fragment gave them: partials, JSON, streams. Read {@link
 * dev.vitral.shell.passthrough.PassThrough}.
 */
@NullMarked
package dev.vitral.shell.passthrough;

import org.jspecify.annotations.NullMarked;
