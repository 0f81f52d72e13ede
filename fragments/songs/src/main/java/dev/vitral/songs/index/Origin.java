package dev.vitral.songs.index;

/**
 * The file that a song was read from.
 *
 * @param key of the object
 * @param etag its content
 * @param version grows with each new content, so that an old file never overwrites a newer one
 */
public record Origin(String key, String etag, long version) {}
