package dev.vitral.shell.edge;

import dev.vitral.esi.Limit;
import dev.vitral.shell.cache.Age;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.edge.site.Purger;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.site.SiteDraft;
import dev.vitral.shell.surrogate.TrustedSurrogate;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The command line of an edge; {@code ./vitral edge --help} explains it.
 *
 * @param host where to listen
 * @param port 0 for any free one
 * @param warmUp how long it may rehearse after its start
 * @param opensWarm whether it listens only once it has rehearsed
 */
public record EdgeArguments(Site site, String host, int port, Duration warmUp, boolean opensWarm) {

  private static final String HOST = "127.0.0.1";
  private static final int PORT = 8080;
  private static final int LARGEST_PORT = 65_535;
  private static final int WARM_UP = 20;
  private static final int LONGEST_WARM_UP = 600;
  private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);
  private static final Map<String, Age.Invalid> INVALID_AGE =
      Map.of("ignore", Age.Invalid.IGNORED, "stale", Age.Invalid.STALE);

  /**
   * Reads it.
   *
   * @param words the origin's URL, then options, each followed by its value
   * @throws IllegalArgumentException if it cannot be understood, with a sentence that says why
   */
  public static EdgeArguments of(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("the URL of the origin is missing");
    }
    SiteDraft site = new SiteDraft(URI.create(words.get(0)));
    String host = HOST;
    int port = PORT;
    int warmUp = WARM_UP;
    boolean opensWarm = false;
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      String value = rest.next();
      switch (option) {
        case "--host" -> host = value;
        case "--port" -> port = number(option, value, LARGEST_PORT);
        case "--warm-up" -> warmUp = number(option, value, LONGEST_WARM_UP);
        case "--open-warm" -> opensWarm = one(option, value, YES_OR_NO);
        default -> describe(site, option, value);
      }
    }
    return new EdgeArguments(site.site(), host, port, Duration.ofSeconds(warmUp), opensWarm);
  }

  private static void describe(SiteDraft site, String option, String value) {
    switch (option) {
      case "--allow-host" -> site.allow(value);
      case "--trust-host" -> site.trust(value);
      case "--esi-limits" -> limit(site, value);
      case "--compress" -> site.compress(Coding.listed(value));
      case "--device-token" -> site.deviceToken(value);
      case "--origin-host" -> site.originHost(value);
      case "--trusted-surrogate" -> site.surrogate(TrustedSurrogate.of(value));
      case "--purge-from" -> site.purger(Purger.of(value));
      case "--cache" -> site.cacheBytes(bytes(value));
      default -> decide(site, option, value);
    }
  }

  /** Where caches have a choice. */
  private static void decide(SiteDraft site, String option, String value) {
    switch (option) {
      case "--invalid-age" ->
          site.rules(rules -> rules.withInvalidAge(one(option, value, INVALID_AGE)));
      case "--store-cookies" ->
          site.rules(rules -> rules.storingCookies(one(option, value, YES_OR_NO)));
      case "--obey-visitors" ->
          site.rules(rules -> rules.obeyingVisitors(one(option, value, YES_OR_NO)));
      case "--stale-if-unreachable" -> {
        Duration atMost = Duration.ofSeconds(number(option, value, Integer.MAX_VALUE));
        site.rules(rules -> rules.withStaleIfUnreachable(atMost));
      }
      default -> throw new IllegalArgumentException("there is no option " + option);
    }
  }

  private static <T> T one(String option, String value, Map<String, T> choice) {
    return Optional.ofNullable(choice.get(value))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be one of %s, not '%s'"
                        .formatted(option, new TreeSet<>(choice.keySet()), value)));
  }

  /** {@code name=value}, several separated by commas. */
  private static void limit(SiteDraft site, String text) {
    for (String one : text.split(",", -1)) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? one : one.substring(0, equals);
      Limit limit =
          Limit.named(name)
              .orElseThrow(() -> new IllegalArgumentException("there is no limit " + name));
      site.limit(limit, number(name, one.substring(equals + 1), Integer.MAX_VALUE));
    }
  }

  private static long bytes(String text) {
    int shift = text.endsWith("M") ? 20 : text.endsWith("K") ? 10 : 0;
    String digits = shift == 0 ? text : text.substring(0, text.length() - 1);
    return (long) number("--cache", digits, Integer.MAX_VALUE) << shift;
  }

  private static int number(String name, String text, int largest) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "%s must be a number from 0 to %d, not '%s'".formatted(name, largest, text));
  }
}
