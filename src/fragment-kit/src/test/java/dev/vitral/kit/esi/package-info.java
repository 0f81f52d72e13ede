/** Includes whose URLs hold what visitors wrote. */
@NullMarked
package dev.vitral.kit.esi;

import org.jspecify.annotations.NullMarked;
