/**
 * What operators ask of the shell below {@code /_vitral}. Read {@link
 * dev.vitral.shell.operators.OperatorsDesk}, then {@link dev.vitral.shell.operators.ConditionsApi}.
 */
@NullMarked
package dev.vitral.shell.operators;

import org.jspecify.annotations.NullMarked;
