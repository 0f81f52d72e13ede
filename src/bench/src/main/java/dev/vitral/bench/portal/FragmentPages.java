package dev.vitral.bench.portal;

import dev.vitral.bench.load.Ask;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page of each fragment that no cache holds: each time it is asked for something else. */
public final class FragmentPages {

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.of(
              "header", "/art?seed=",
              "voting", "/voting?visit=",
              "reviews", "/content?q=lente+",
              "songs", "/songs?q=lluvia+",
              "prompts", "/prompts?q=noche+"));

  private FragmentPages() {}

  public static List<String> fragments() {
    return List.copyOf(PAGES.keySet());
  }

  /**
   * A page of this fragment, counted under its name.
   *
   * @param number makes it another page than that of any other number
   */
  public static Ask of(String fragment, long number) {
    return Ask.page(fragment, PAGES.get(fragment) + Long.toString(number, 36));
  }
}
