/**
 * How a process leaves. {@link dev.vitral.kit.leaving.SilentListeners} sees to it that it does not
 * wait for nobody.
 */
@NullMarked
package dev.vitral.kit.leaving;

import org.jspecify.annotations.NullMarked;
