/**
 * Looks for one visitor's secrets in what another one gets. Read {@link
 * dev.vitral.bench.secrets.SecretHunt} first. Run by {@code ./vitral bench secrets}, described in
 * docs/performance.md.
 */
@NullMarked
package dev.vitral.bench.secrets;

import org.jspecify.annotations.NullMarked;
