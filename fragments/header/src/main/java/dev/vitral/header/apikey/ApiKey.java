package dev.vitral.header.apikey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it.
 *
 * @param id opens nothing
 * @param name by which its owner knows it again
 * @param ending the last characters of the key, which open nothing either
 * @param expires when it ends, unless it is revoked
 * @param used when it was last used, to some minutes; null if it never was
 */
public record ApiKey(
    UUID id,
    String name,
    String ending,
    Instant created,
    Instant expires,
    @Nullable Instant used) {}
