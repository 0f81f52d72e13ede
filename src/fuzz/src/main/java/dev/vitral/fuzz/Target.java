package dev.vitral.fuzz;

import dev.vitral.fuzz.targets.ExpressionsTarget;
import dev.vitral.fuzz.targets.PageTarget;
import dev.vitral.fuzz.targets.RegexTarget;
import dev.vitral.fuzz.targets.TimeLimit;
import dev.vitral.fuzz.targets.TokensTarget;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be fuzzed. */
public enum Target {
  /** Cuts of the network change no token. */
  TOKENS(TokensTarget.class, TokensTarget::fuzzerTestOneInput),
  /** A page ends, once, within its limits, and in whatever pieces it comes. */
  PAGE(PageTarget.class, PageTarget::fuzzerTestOneInput),
  /** Expressions are worth something bounded, and a visitor's markup is never markup. */
  EXPRESSIONS(ExpressionsTarget.class, ExpressionsTarget::fuzzerTestOneInput),
  /** Regular expressions match within their text and their workload. */
  REGEX(RegexTarget.class, RegexTarget::fuzzerTestOneInput);

  private final Class<?> type;
  private final Consumer<byte[]> test;

  Target(Class<?> type, Consumer<byte[]> test) {
    this.type = type;
    this.test = test;
  }

  /** The one of that {@link #id()}. */
  public static Optional<Target> named(String id) {
    return Arrays.stream(values()).filter(target -> target.id().equals(id)).findFirst();
  }

  /** Its name on the command line, and that of its folders. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class that Jazzer calls. */
  public Class<?> type() {
    return type;
  }

  /**
   * Tests one input; throws whatever is found.
   *
   * @return the processor time that it took
   */
  public Duration test(byte[] input) {
    return TimeLimit.watch(() -> test.accept(input));
  }
}
