/**
 * The header fragment. Start with {@link dev.vitral.header.bar.BarResource}, the bar on every page,
 * and {@link dev.vitral.header.navigation.Navigation}, which knows where it leads.
 */
@NullMarked
package dev.vitral.header;

import org.jspecify.annotations.NullMarked;
