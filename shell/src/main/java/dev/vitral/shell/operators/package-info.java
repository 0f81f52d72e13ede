/**
 * What operators ask of the shell below {@code /_vitral/}. Read {@link
 * dev.vitral.shell.operators.RequestsApi}.
 */
@NullMarked
package dev.vitral.shell.operators;

import org.jspecify.annotations.NullMarked;
