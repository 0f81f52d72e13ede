package dev.vitral.header.mail;

import java.util.UUID;

/**
 * What a link in a mail stands for.
 *
 * @param email where it was sent
 */
public record Link(UUID account, String email) {}
