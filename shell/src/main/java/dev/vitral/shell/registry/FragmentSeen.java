package dev.vitral.shell.registry;

/** A fragment has just answered with a good manifest: now is the time to fetch more from it. */
public record FragmentSeen(String fragment) {}
