package dev.vitral.shell.origin;

/** A fragment answers in another version than it did before. */
public record VersionHeard(String fragment, String version) {}
