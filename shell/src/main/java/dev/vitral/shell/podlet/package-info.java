/**
 * Podium podlets as fragments: their manifests, addresses and answers in the contract's words. Read
 * {@link dev.vitral.shell.podlet.Podlet} first, then {@link
 * dev.vitral.shell.podlet.PodletInterpreter}. The rest of the shell knows nothing of it.
 */
@NullMarked
package dev.vitral.shell.podlet;

import org.jspecify.annotations.NullMarked;
