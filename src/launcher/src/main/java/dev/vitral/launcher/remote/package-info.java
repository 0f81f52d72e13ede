/**
 * A portal that runs elsewhere and is only read, as the surroundings of one fragment here. Read
 * {@link dev.vitral.launcher.remote.RemoteParts} first, then {@link
 * dev.vitral.launcher.remote.Passage}.
 */
@NullMarked
package dev.vitral.launcher.remote;

import org.jspecify.annotations.NullMarked;
