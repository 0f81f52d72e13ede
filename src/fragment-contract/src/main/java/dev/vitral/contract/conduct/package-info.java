/**
 * What a fragment does, asked over HTTP; read {@link dev.vitral.contract.conduct.Conduct}, the list
 * of checks, and {@link dev.vitral.contract.conduct.Fragment}, what they look at.
 */
@NullMarked
package dev.vitral.contract.conduct;

import org.jspecify.annotations.NullMarked;
