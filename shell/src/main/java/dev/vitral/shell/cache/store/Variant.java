package dev.vitral.shell.cache.store;

import java.util.List;

/**
 * For which requests an answer was chosen among those of its cache key (RFC 9111, 4.1).
 *
 * @param names request headers that chose it
 * @param values what the request said in each of them
 */
public record Variant(List<String> names, List<String> values) {

  /** The only answer of its key, whatever the request says. */
  public static final Variant ONLY = new Variant(List.of(), List.of());

  /** A request, as far as its headers choose answers. */
  @FunctionalInterface
  public interface Selector {

    /** The values of these headers, one for each name. */
    List<String> values(List<String> names);
  }
}
