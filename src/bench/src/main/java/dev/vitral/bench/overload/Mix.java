package dev.vitral.bench.overload;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.portal.FragmentPages;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Half home pages, half pages of all fragments that no cache holds. The same seed asks the same.
 */
final class Mix implements Supplier<Ask> {

  static final String HOME = "home";

  private static final List<String> FRAGMENTS = FragmentPages.fragments();

  private final Random chance;
  private long number;

  Mix(long seed) {
    chance = new Random(seed);
    number = seed << 20;
  }

  @Override
  public Ask get() {
    if (chance.nextBoolean()) {
      return Ask.page(HOME, chance.nextBoolean() ? "/" : "/en/");
    }
    return FragmentPages.of(FRAGMENTS.get(chance.nextInt(FRAGMENTS.size())), number++);
  }
}
