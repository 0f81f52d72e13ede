package dev.vitral.shell.registry;

import java.net.URI;

/**
 * An entry of the registry.
 *
 * @param name also the first segment below {@code /fragments/}
 * @param url base URL, without a path
 * @param order decides conflicts and equal places, ascending
 */
public record RegisteredFragment(String name, URI url, int order) {}
