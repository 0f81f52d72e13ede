/**
 * The contract of a fragment as plain checks, each violation a sentence. Two parts: what a fragment
 * says, {@link dev.vitral.contract.manifest.ManifestCheck}, cheap and without any request, and what
 * it does, {@link dev.vitral.contract.conduct.Conduct}, asked over HTTP.
 */
@NullMarked
package dev.vitral.contract;

import org.jspecify.annotations.NullMarked;
