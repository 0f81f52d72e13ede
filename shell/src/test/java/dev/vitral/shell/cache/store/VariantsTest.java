package dev.vitral.shell.cache.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariantsTest {

  private static final long QUOTA = 10_000_000;
  private static final CacheKey PAGE = new CacheKey("site", "/page");

  private final Store<Kept> store = new Store<>(Quotas.each(QUOTA), () -> 0);

  @Test
  void a_hundred_thousand_variants_of_a_url_leave_room_for_the_others() {
    Kept other = new Kept("other", 1_000);
    put(new CacheKey("site", "/other"), Variant.ONLY, Kept.ANY, other);
    for (int i = 0; i < 100_000; i++) {
      keep("visitor-" + i, 1_000);
    }
    assertThat(store.weight()).isLessThanOrEqualTo((Owner.MOST_VARIANTS + 1) * 1_000L);
    assertThat(store.all(PAGE)).hasSize(Owner.MOST_VARIANTS);
    assertThat(other.isCurrent()).isTrue();
    assertThat(found("visitor-99999")).hasToString("visitor-99999");
    assertThat(found("visitor-0")).isNull();
  }

  @Test
  void heavy_variants_of_a_url_fill_no_more_than_its_share_of_the_quota() {
    for (int i = 0; i < 100; i++) {
      keep("visitor-" + i, QUOTA / 10);
      assertThat(store.weight()).isLessThanOrEqualTo(QUOTA / 2);
    }
    assertThat(found("visitor-99")).isNotNull();
  }

  @Test
  void each_request_is_given_the_answer_that_was_chosen_for_its_like() {
    keep("ann", 10);
    keep("bob", 10);
    assertThat(found("ann")).hasToString("ann");
    assertThat(found("bob")).hasToString("bob");
    assertThat(found("eve")).isNull();
  }

  @Test
  void of_answers_that_were_chosen_by_different_headers_the_newest_is_given() {
    Kept byCookie = keep("ann", 10);
    Kept byLanguage = new Kept("es", 10);
    Variant spanish = new Variant(List.of("accept-language"), List.of("es"));
    put(PAGE, spanish, names -> List.of(names.contains("cookie") ? "bob" : "es"), byLanguage);
    Variant.Selector annInSpanish = names -> List.of(names.contains("cookie") ? "ann" : "es");
    assertThat(store.newest(PAGE, annInSpanish)).isSameAs(byLanguage);
    assertThat(byCookie.isCurrent()).as("for all of its requests").isFalse();
    assertThat(store.all(PAGE)).containsExactly(byCookie, byLanguage);
    Kept newer = new Kept("newer", 10);
    put(PAGE, spanish, annInSpanish, newer);
    assertThat(store.all(PAGE)).containsExactly(newer);
  }

  @Test
  void an_origin_that_names_other_headers_each_time_is_not_followed_for_ever() {
    for (int i = 0; i < 1_000; i++) {
      Variant variant = new Variant(List.of("x-" + i), List.of(""));
      Kept entry = new Kept("x-" + i, 10);
      put(PAGE, variant, names -> names.stream().map(name -> "other").toList(), entry);
    }
    assertThat(store.all(PAGE)).hasSizeLessThanOrEqualTo(8);
    assertThat(store.newest(PAGE, Kept.ANY)).hasToString("x-999");
  }

  private Kept keep(String visitor, long weight) {
    Kept entry = new Kept(visitor, weight);
    put(PAGE, Kept.chosenBy(visitor), Kept.saying(visitor), entry);
    return entry;
  }

  private void put(CacheKey key, Variant variant, Variant.Selector request, Kept entry) {
    long leaves = Duration.ofDays(1).toNanos();
    store.put(new Placement(key, variant, store.ticket(), leaves), request, entry);
  }

  private @Nullable Kept found(String visitor) {
    return store.newest(PAGE, Kept.saying(visitor));
  }
}
