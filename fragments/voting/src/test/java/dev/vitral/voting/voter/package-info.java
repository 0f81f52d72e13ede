/** Tests of the voter's cookie. */
@NullMarked
package dev.vitral.voting.voter;

import org.jspecify.annotations.NullMarked;
