package dev.vitral.shell.condition;

import dev.vitral.shell.figures.Had;
import java.time.Duration;

/**
 * How an include is.
 *
 * @param id its name, such as {@code voting/leaderboard}
 * @param deadline how long it may take: the operator's word, else its manifest's
 */
public record IncludeCondition(String id, Duration deadline, Had had) {}
