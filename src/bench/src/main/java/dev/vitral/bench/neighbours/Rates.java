package dev.vitral.bench.neighbours;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often each fragment may be asked in a second, out of the environment that the portal was
 * started in.
 */
record Rates(Map<String, Integer> byFragment) {

  private static final String PREFIX = "VITRAL_BULKHEAD_RATES_";

  Rates {
    byFragment = Map.copyOf(byFragment);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if one is missing, or no number above 0
   */
  static Rates of(Map<String, String> environment, List<String> fragments) {
    Map<String, Integer> rates = new TreeMap<>();
    for (String fragment : fragments) {
      String name = PREFIX + fragment.toUpperCase(Locale.ROOT);
      int rate =
          Optional.ofNullable(environment.get(name))
              .filter(text -> text.matches("[1-9][0-9]{0,5}"))
              .map(Integer::parseInt)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          name + " has to be set, for the portal (./vitral up) and here"));
      rates.put(fragment, rate);
    }
    return new Rates(rates);
  }

  int of(String fragment) {
    return byFragment.getOrDefault(fragment, 0);
  }
}
