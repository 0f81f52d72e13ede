package dev.vitral.shell.registry;

import java.net.URI;

/**
 * An ordinary HTTP site behind a part of the portal's paths; it has no manifest and knows nothing
 * of the portal.
 *
 * @param origin base URL, without a path
 * @param prefix every path that is it or lies below it, on segment boundaries, is the site's
 * @param esi whether its answers may ask for ESI
 */
public record RegisteredSite(String name, URI origin, String prefix, boolean esi) {}
