/**
 * The header fragment. Start with {@link dev.vitral.header.bar.BarResource}, the bar on every page,
 * {@link dev.vitral.header.session.Sessions}, who is logged in, and {@link
 * dev.vitral.header.exchange.ExchangeResource}, how the other fragments get to know.
 */
@NullMarked
package dev.vitral.header;

import org.jspecify.annotations.NullMarked;
