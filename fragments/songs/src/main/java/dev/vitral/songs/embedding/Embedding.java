package dev.vitral.songs.embedding;

/**
 * A text's vector.
 *
 * @param vector of length 1
 * @param truncated whether the text was longer than the model can read
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Embedding(float[] vector, boolean truncated) {}
