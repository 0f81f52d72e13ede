package dev.vitral.esi.processing;

/**
 * Where what is followed just now writes to, what fails with it, and where it stands.
 *
 * @param out takes the output
 * @param unit fails if it fails
 */
record Context(Region out, Unit unit, Surroundings where) {}
