/**
 * What may come in and what may go out. Read {@link dev.vitral.shell.guard.Guard} first, then
 * {@link dev.vitral.shell.guard.RequestHeaders} and {@link dev.vitral.shell.guard.ResponseHeaders}.
 */
@NullMarked
package dev.vitral.shell.guard;

import org.jspecify.annotations.NullMarked;
