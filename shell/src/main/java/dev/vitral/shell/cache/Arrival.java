package dev.vitral.shell.cache;

import java.time.Duration;
import java.time.Instant;

/**
 * When an answer came (RFC 9111, 4.2.3).
 *
 * @param at by the clock on the wall, to be compared with what other machines say
 * @param delay since it was asked for
 */
public record Arrival(Instant at, Duration delay) {}
