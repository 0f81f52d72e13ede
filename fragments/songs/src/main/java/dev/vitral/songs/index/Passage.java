package dev.vitral.songs.index;

/**
 * A piece of a song's lyrics and what it says.
 *
 * @param vector of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Passage(String text, float[] vector) {}
