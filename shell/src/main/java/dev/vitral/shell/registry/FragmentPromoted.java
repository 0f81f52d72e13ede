package dev.vitral.shell.registry;

/** A new manifest of a fragment counts from now on. */
public record FragmentPromoted(String fragment) {}
