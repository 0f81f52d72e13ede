/**
 * Quarkus' dev mode of one fragment as a process of this machine: {@link
 * dev.vitral.launcher.livecoding.DevMode} first.
 */
@NullMarked
package dev.vitral.launcher.livecoding;

import org.jspecify.annotations.NullMarked;
