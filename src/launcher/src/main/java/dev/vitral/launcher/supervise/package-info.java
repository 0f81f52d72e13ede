/**
 * Starting processes and keeping them up. Read {@link dev.vitral.launcher.supervise.Supervised}:
 * the life of one process; and {@link dev.vitral.launcher.supervise.PidFile}: how a later call
 * knows it again.
 */
@NullMarked
package dev.vitral.launcher.supervise;

import org.jspecify.annotations.NullMarked;
