/** The fragment against the real stores. */
@NullMarked
package dev.vitral.voting;

import org.jspecify.annotations.NullMarked;
