package dev.vitral.shell.cache.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * Reads {@code Surrogate-Key}: names separated by blanks, by which answers are purged. It is a
 * convention of surrogates, not a standard.
 */
public final class SurrogateKeys {

  /** Of one answer; who names more things than that names none that could be purged. */
  static final int MOST = 1_024;

  /** Characters of one key. */
  static final int LONGEST = 1_024;

  private SurrogateKeys() {}

  /**
   * All keys of all lines.
   *
   * @return empty if there are too many, or one is too long: an answer that cannot be purged by
   *     each of its keys must not be kept
   */
  public static Optional<Set<String>> of(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.of(Set.of());
    }
    Set<String> keys = new LinkedHashSet<>();
    for (String line : lines) {
      StringTokenizer words = new StringTokenizer(line);
      while (words.hasMoreTokens()) {
        String key = words.nextToken();
        if (key.length() > LONGEST || (keys.add(key) && keys.size() > MOST)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(keys);
  }
}
