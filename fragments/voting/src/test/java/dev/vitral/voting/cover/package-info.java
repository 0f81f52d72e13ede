/** Tests of cover art. */
@NullMarked
package dev.vitral.voting.cover;

import org.jspecify.annotations.NullMarked;
