/**
 * How a call of {@code ./vitral} speaks to the supervisor that runs behind it: HTTP on loopback,
 * with a token only the owner can read. Read {@link dev.vitral.launcher.control.ControlServer} and
 * {@link dev.vitral.launcher.control.ControlClient}.
 */
@NullMarked
package dev.vitral.launcher.control;

import org.jspecify.annotations.NullMarked;
