/**
 * The whole portal as one thing that starts and stops. Read {@link
 * dev.vitral.launcher.portal.Portal} and {@link dev.vitral.launcher.portal.Plan}.
 */
@NullMarked
package dev.vitral.launcher.portal;

import org.jspecify.annotations.NullMarked;
