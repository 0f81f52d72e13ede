package dev.vitral.songs.catalogue;

/**
 * A row that is no song.
 *
 * @param line in its file, from 1, where the row begins
 * @param reason in English, for operators
 */
public record BadRow(long line, String reason) {}
