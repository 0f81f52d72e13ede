package dev.vitral.songs.embedding;

/**
 * A model.
 *
 * @param id lower-case name, part of the index's name
 * @param dimensions length of its vectors
 */
public record Model(String id, String version, int dimensions) {}
