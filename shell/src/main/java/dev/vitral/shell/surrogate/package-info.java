/**
 * Surrogates in front that do the ESI themselves (Edge Architecture Specification 1.0): who is
 * trusted to. Read {@link dev.vitral.shell.surrogate.TrustedSurrogate}.
 */
@NullMarked
package dev.vitral.shell.surrogate;

import org.jspecify.annotations.NullMarked;
