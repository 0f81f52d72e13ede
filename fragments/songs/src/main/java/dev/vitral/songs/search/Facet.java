package dev.vitral.songs.search;

/**
 * A way to narrow the answers.
 *
 * @param filter parameter, such as {@code mood}
 * @param songs how many there are
 */
public record Facet(String filter, String value, long songs) {}
