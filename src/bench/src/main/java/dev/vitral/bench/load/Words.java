package dev.vitral.bench.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What was said on the command line: {@code --name value}, of which the first counts. */
public record Words(List<String> words) {

  public Words {
    words = List.copyOf(words);
  }

  public Optional<String> text(String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  public int number(String name, int otherwise) {
    return text(name).map(Integer::parseInt).orElse(otherwise);
  }

  /** The seed that was said, or one of six digits by chance. */
  public long seed() {
    return text("--seed")
        .map(Long::parseLong)
        .orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));
  }
}
