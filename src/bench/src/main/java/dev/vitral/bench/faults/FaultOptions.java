package dev.vitral.bench.faults;

import dev.vitral.bench.load.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run is to be.
 *
 * @param control {@code .vitral/run/launcher.json}
 * @param count of faults
 * @param atOnce parts that are away at a time, at most
 * @param rate pages a second
 * @param seed of the plan
 * @param longest time after which nothing more is broken
 * @param deadline within which every page has to be there: the portal's own and 100 ms
 * @param evidence the folder for the first pages that come whole and are wrong
 */
record FaultOptions(
    Path control,
    int count,
    int atOnce,
    int rate,
    long seed,
    Duration longest,
    Duration deadline,
    Path evidence) {

  static FaultOptions parse(List<String> said) {
    Words words = new Words(said);
    return new FaultOptions(
        Path.of(words.text("--control").orElse(".vitral/run/launcher.json")),
        words.number("--count", 200),
        words.number("--at-once", 2),
        words.number("--rate", 100),
        words.seed(),
        Duration.ofMinutes(words.number("--minutes", 20)),
        Duration.ofMillis(words.number("--deadline", 3_100)),
        Path.of(words.text("--evidence").orElse("target/faults")));
  }
}
