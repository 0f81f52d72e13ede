/** A fragment in a place of its own, with nothing of this repository but what is published. */
@NullMarked
package dev.vitral.systemtests.independence;

import org.jspecify.annotations.NullMarked;
