package dev.vitral.esi.elements;

/** A part of a document between a {@code Begin} and an {@code End}. */
public enum Block {
  CHOOSE,
  /** A branch, followed if its test holds and no branch before it was. */
  WHEN,
  /** A branch, followed if none before it was. */
  OTHERWISE,
  TRY,
  ATTEMPT
}
