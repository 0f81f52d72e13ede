/** The regular expressions, beside those of the JDK. */
@NullMarked
package dev.vitral.esi.expressions.regex;

import org.jspecify.annotations.NullMarked;
