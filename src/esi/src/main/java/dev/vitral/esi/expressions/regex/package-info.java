/**
 * Regular expressions that cannot be made to hang; read {@link
 * dev.vitral.esi.expressions.regex.Regex}.
 *
 * <p>{@link java.util.regex} backtracks: a pattern of ten characters can take centuries on a text
 * of forty, and here both may be a visitor's. This engine runs all alternatives at once (Thompson
 * 1968, with groups after Pike), so that its time is at most the product of pattern and text, which
 * the page's {@link dev.vitral.esi.expressions.scope.Workload} bounds besides. It knows what is
 * regular: no back references, no look-around.
 */
@NullMarked
package dev.vitral.esi.expressions.regex;

import org.jspecify.annotations.NullMarked;
