/**
 * How others see and steer this process: read {@link dev.vitral.datastores.control.ControlServer}
 * and {@link dev.vitral.datastores.control.RunFiles}.
 */
@NullMarked
package dev.vitral.datastores.control;

import org.jspecify.annotations.NullMarked;
