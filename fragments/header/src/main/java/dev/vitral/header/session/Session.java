package dev.vitral.header.session;

import java.util.UUID;

/**
 * A live session.
 *
 * @param id SHA-256 of its token
 * @param account whose it is
 * @param credential the account's when the session began; with another one it is dead
 */
public record Session(String id, UUID account, int credential) {}
