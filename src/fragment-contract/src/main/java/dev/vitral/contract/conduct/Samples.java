package dev.vitral.contract.conduct;

import java.util.List;
import java.util.Map;

/**
 * What a fragment's own test tells of pages whose routes have wildcards.
 *
 * @param pages their paths, without language prefix, a query perhaps
 * @param without routes of which no page can be shown to everybody, each with the reason
 */
public record Samples(List<String> pages, Map<String, String> without) {

  public Samples {
    pages = List.copyOf(pages);
    without = Map.copyOf(without);
  }

  /** Pages, and no excuse. */
  public Samples(List<String> pages) {
    this(pages, Map.of());
  }
}
