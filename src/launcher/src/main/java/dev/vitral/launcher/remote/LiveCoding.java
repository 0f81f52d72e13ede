package dev.vitral.launcher.remote;

/**
 * One fragment in the making among those of a portal that runs elsewhere.
 *
 * @param fragment the one that runs here
 * @param portal where all others are read
 */
public record LiveCoding(String fragment, RemoteAddress portal) {}
