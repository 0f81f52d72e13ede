package dev.vitral.shell.purge;

import java.util.Optional;

/**
 * One thing to be dropped.
 *
 * @param key surrogate key
 * @param fragment who said so, if a shell heard it; a projector speaks for itself
 */
record Purge(String key, Optional<String> fragment) {}
