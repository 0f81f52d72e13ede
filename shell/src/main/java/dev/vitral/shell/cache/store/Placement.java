package dev.vitral.shell.cache.store;

/**
 * Where and for how long an answer is kept.
 *
 * @param variant for which requests
 * @param asked when it was asked for, as far as purges go
 * @param leavesAt when it is of no more use to anybody, fresh or stale, in the store's nanoseconds
 */
public record Placement(CacheKey key, Variant variant, Ticket asked, long leavesAt) {}
