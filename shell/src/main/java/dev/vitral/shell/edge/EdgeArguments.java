package dev.vitral.shell.edge;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.Limit;
import dev.vitral.shell.edge.site.Site;
import java.net.URI;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The command line of an edge; {@code ./vitral edge --help} explains it.
 *
 * @param host where to listen
 * @param port 0 for any free one
 */
public record EdgeArguments(Site site, String host, int port) {

  private static final int PORT = 8080;
  private static final int LARGEST_PORT = 65_535;

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
    EdgeArguments read = new EdgeArguments(Site.at(URI.create(words.get(0))), "127.0.0.1", PORT);
    Iterator<String> rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!rest.hasNext()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      read = read.with(option, rest.next());
    }
    return read;
  }

  private EdgeArguments with(String option, String value) {
    return switch (option) {
      case "--host" -> new EdgeArguments(site, value, port);
      case "--port" -> new EdgeArguments(site, host, number(option, value, LARGEST_PORT));
      case "--allow-host" ->
          with(
              site.withHosts(
                  new Hosts(plus(site.hosts().allowed(), value), site.hosts().trusted())));
      case "--trust-host" ->
          with(
              site.withHosts(
                  new Hosts(site.hosts().allowed(), plus(site.hosts().trusted(), value))));
      case "--esi-limits" -> with(site.withLimits(limits(value)));
      case "--device-token" -> with(site.withDeviceToken(value));
      case "--origin-host" -> with(site.withOriginHost(value));
      case "--cache" -> with(site.withCacheBytes(bytes(value)));
      default -> throw new IllegalArgumentException("there is no option " + option);
    };
  }

  private EdgeArguments with(Site other) {
    return new EdgeArguments(other, host, port);
  }

  /** {@code name=value}, several separated by commas. */
  private EsiLimits limits(String text) {
    EsiLimits limits = site.limits();
    for (String one : text.split(",", -1)) {
      int equals = one.indexOf('=');
      String name = equals < 0 ? one : one.substring(0, equals);
      Limit limit =
          Limit.named(name)
              .orElseThrow(() -> new IllegalArgumentException("there is no limit " + name));
      limits = limits.with(limit, number(name, one.substring(equals + 1), Integer.MAX_VALUE));
    }
    return limits;
  }

  private static long bytes(String text) {
    int last = text.length() - 1;
    int shift = text.endsWith("M") ? 20 : text.endsWith("K") ? 10 : 0;
    String digits = shift == 0 ? text : text.substring(0, last);
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

  private static Set<String> plus(Set<String> hosts, String more) {
    Set<String> all = new HashSet<>(hosts);
    all.add(more);
    return all;
  }
}
