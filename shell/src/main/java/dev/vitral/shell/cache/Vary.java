package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The request headers that chose an answer (RFC 9110, 12.5.5), with the values they had.
 *
 * @param names in lower case, {@code *} included
 * @param values of the request that the answer was given to, {@code ""} for absent ones
 */
public record Vary(List<String> names, List<String> values) {

  private static final Vary NOTHING = new Vary(List.of(), List.of());

  /**
   * @param answer headers of the answer
   * @param asked a request header by its name in lower case, its lines joined; null if absent
   */
  static Vary of(MultiMap answer, Function<String, @Nullable String> asked) {
    List<String> names = names(answer);
    return names.isEmpty() ? NOTHING : new Vary(names, values(names, asked));
  }

  /** What a request says in each of these headers. */
  static List<String> values(List<String> names, Function<String, @Nullable String> asked) {
    return names.isEmpty() ? List.of() : names.stream().map(name -> value(asked, name)).toList();
  }

  /** The names an answer gives, in lower case. */
  public static List<String> names(MultiMap answer) {
    List<String> lines = answer.getAll("Vary");
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      for (String name : line.split(",", -1)) {
        String clean = name.strip().toLowerCase(Locale.ROOT);
        if (!clean.isEmpty() && !names.contains(clean)) {
          names.add(clean);
        }
      }
    }
    return names;
  }

  boolean isAnything() {
    return names.contains("*");
  }

  private static String value(Function<String, @Nullable String> asked, String name) {
    String said = asked.apply(name);
    return said == null ? "" : FieldValue.normal(name, said);
  }
}
