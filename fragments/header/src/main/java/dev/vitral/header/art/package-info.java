/**
 * Stained glass drawn from a seed, for the home page and for who wants to see more. Start with
 * {@link dev.vitral.header.art.Window}.
 */
@NullMarked
package dev.vitral.header.art;

import org.jspecify.annotations.NullMarked;
