package dev.vitral.shell.cache.store;

/**
 * Taken when an answer is asked for. What is purged between then and the answer's arrival does not
 * come back with it.
 *
 * @param purges how many there had been
 */
public record Ticket(long purges) {}
