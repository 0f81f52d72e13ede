/** The values, beside what the JDK makes of the same bytes. */
@NullMarked
package dev.vitral.esi.expressions.values;

import org.jspecify.annotations.NullMarked;
