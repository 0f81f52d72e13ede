/**
 * How the rest of the portal learns who is logged in: {@link
 * dev.vitral.header.exchange.ExchangeResource} gives the shell a short-lived token for each
 * fragment, {@link dev.vitral.header.exchange.KeysResource} what verifies them. {@link
 * dev.vitral.header.exchange.SessionFilter} keeps API keys from what needs a session.
 */
@NullMarked
package dev.vitral.header.exchange;

import org.jspecify.annotations.NullMarked;
