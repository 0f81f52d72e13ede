/**
 * Surrogates in front that do the ESI themselves (Edge Architecture Specification 1.0): who is
 * trusted to, and what they are told. Read {@link dev.vitral.shell.surrogate.Surrogates}, then
 * {@link dev.vitral.shell.surrogate.Handover}.
 */
@NullMarked
package dev.vitral.shell.surrogate;

import org.jspecify.annotations.NullMarked;
