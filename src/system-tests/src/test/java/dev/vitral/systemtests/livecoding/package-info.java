/** One fragment in the making, seen in a portal that runs elsewhere. */
@NullMarked
package dev.vitral.systemtests.livecoding;

import org.jspecify.annotations.NullMarked;
