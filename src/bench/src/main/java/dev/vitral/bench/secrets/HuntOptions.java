package dev.vitral.bench.secrets;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a hunt is to be.
 *
 * @param portal where the portal answers
 * @param accounts the JSON list of accounts of this machine; without it nobody hunts for drafts
 * @param requests how many are made, at most
 * @param connections that are kept alive and shared by all visitors
 * @param longest time after which no further request is made
 * @param seed of the mix: the same seed asks the same questions in the same order
 * @param swap every so many questions of somebody logged in are asked in another one's name, to see
 *     that it is noticed; 0 for none
 * @param logs the folder in which the portal's processes write their logs; without it nobody looks
 *     there
 * @param evidence the folder for requests and answers that show a secret
 */
public record HuntOptions(
    URI portal,
    Optional<Path> accounts,
    int requests,
    int connections,
    Duration longest,
    long seed,
    int swap,
    Optional<Path> logs,
    Path evidence) {

  static HuntOptions parse(List<String> words) {
    return new HuntOptions(
        URI.create(value(words, "--portal").orElse("http://localhost:8080")),
        value(words, "--accounts").map(Path::of),
        value(words, "--requests").map(Integer::parseInt).orElse(100_000),
        value(words, "--connections").map(Integer::parseInt).orElse(32),
        Duration.ofMinutes(value(words, "--minutes").map(Long::parseLong).orElse(10L)),
        value(words, "--seed")
            .map(Long::parseLong)
            .orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000)),
        value(words, "--swap").map(Integer::parseInt).orElse(0),
        value(words, "--logs").map(Path::of),
        Path.of(value(words, "--evidence").orElse("target/secrets")));
  }

  private static Optional<String> value(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
  }
}
