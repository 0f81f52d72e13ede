package dev.vitral.shell.figures;

import java.time.Duration;

/**
 * How long something took.
 *
 * @param median what half of all did not exceed
 * @param p99 what 99 in a hundred did not exceed
 * @param samples how many were looked at
 */
public record Spread(Duration median, Duration p99, int samples) {}
