/**
 * How every fragment is at one moment, put together for operators out of what other rooms know.
 * Read {@link dev.vitral.shell.condition.Condition}, then {@link
 * dev.vitral.shell.condition.Conditions}.
 */
@NullMarked
package dev.vitral.shell.condition;

import org.jspecify.annotations.NullMarked;
