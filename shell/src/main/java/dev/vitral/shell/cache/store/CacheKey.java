package dev.vitral.shell.cache.store;

/**
 * What an answer is kept under (RFC 9111, 2).
 *
 * @param owner who answered and pays for it out of its quota: a fragment, or a host
 * @param uri what was asked for
 */
public record CacheKey(String owner, String uri) {}
