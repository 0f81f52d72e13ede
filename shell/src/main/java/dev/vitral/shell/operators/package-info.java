/**
 * What operators ask of the shell below {@code /_vitral/api/}. Read {@link
 * dev.vitral.shell.operators.PurgeApi}.
 */
@NullMarked
package dev.vitral.shell.operators;

import org.jspecify.annotations.NullMarked;
