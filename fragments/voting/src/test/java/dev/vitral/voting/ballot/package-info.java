/** Tests of the intake's rules. */
@NullMarked
package dev.vitral.voting.ballot;

import org.jspecify.annotations.NullMarked;
