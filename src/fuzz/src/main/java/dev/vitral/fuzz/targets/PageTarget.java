package dev.vitral.fuzz.targets;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Plans;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The input is a {@link PageInput}: its page ends once, holds nothing afterwards, stays within its
 * bounds, and is the same in whatever pieces it and its fragments come, over the plan of a page
 * that was nearly this one.
 */
public final class PageTarget {

  private static final int PIECES = 7;
  private static final long PLAN_BYTES = 1 << 20;

  /** Small, so that they are reached; one input in eight has the usual ones. */
  private static final EsiLimits SMALL =
      EsiLimits.defaults()
          .with(Limit.INCLUDES, 60)
          .with(Limit.TAG_BYTES, 2_000)
          .with(Limit.NESTING, 20)
          .with(Limit.BODY_BYTES, 20_000)
          .with(Limit.FRAGMENT_BYTES, 100_000)
          .with(Limit.PAGE_BYTES, 1_000_000)
          .with(Limit.HELD_BYTES, 1_000)
          .with(Limit.LOOP_ITEMS, 500)
          .with(Limit.STEPS, 500_000)
          .with(Limit.VALUE_BYTES, 10_000);

  /** What may differ from visit to visit. */
  private static final Pattern CHANCE = Pattern.compile("rand|time|RAND|TIME");

  private PageTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    PageInput page = PageInput.of(input);
    int dice = Arrays.hashCode(input);
    boolean slow = Math.floorMod(dice, 2) == 0;
    EsiLimits limits = Math.floorMod(dice, 8) == 1 ? EsiLimits.defaults() : SMALL;
    Plans plans = Plans.atMost(PLAN_BYTES);
    Visit whole = new Visit(page, limits, false).whole();
    new Visit(page.withOtherByte(dice), limits, slow).streamed(PIECES, plans);
    Visit streamed = new Visit(page, limits, slow).streamed(PIECES, plans);
    if (!slow && !CHANCE.matcher(new String(input, StandardCharsets.ISO_8859_1)).find()) {
      compare(whole, streamed);
    }
  }

  private static void compare(Visit whole, Visit streamed) {
    if (whole.isLimited() || streamed.isLimited()) {
      return;
    }
    Finding.unless(
        whole.isComplete() == streamed.isComplete(),
        "pieces change no outcome: %s, streamed %s".formatted(whole, streamed));
    Finding.unless(
        !whole.isComplete() || whole.written().isSameAs(streamed.written()),
        "pieces change no page: %s, streamed %s".formatted(whole.written(), streamed.written()));
  }
}
