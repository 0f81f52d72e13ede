package dev.vitral.shell.cache.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreTest {

  private static final long QUOTA = 100_000;

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private Store<Kept> store = new Store<>(Quotas.each(QUOTA), clock::get);

  @BeforeEach
  void knownOwnersOnly() {
    store = new Store<>(owner -> owner.equals("unknown") ? 0 : QUOTA, clock::get);
  }

  @Test
  void an_owner_whose_quota_is_full_pushes_out_nothing_of_another() {
    Kept quiet = keep("quiet", "/", 1_000);
    for (int i = 0; i < 10_000; i++) {
      keep("loud", "/" + i, 1_000);
    }
    assertThat(found("quiet", "/")).isSameAs(quiet);
    assertThat(store.weight("loud")).isBetween(QUOTA / 2, QUOTA);
    assertThat(store.weight("quiet")).isEqualTo(1_000);
    assertThat(store.weight()).isEqualTo(store.weight("loud") + 1_000);
  }

  @Test
  void what_is_too_large_for_its_quota_is_refused_and_takes_the_place_of_nothing_else() {
    Kept small = keep("news", "/small", 1_000);
    Kept large = new Kept("large", QUOTA + 1);
    assertThat(put("news", "/large", large)).isFalse();
    assertThat(put("news", "/larger", new Kept("larger", Long.MAX_VALUE))).isFalse();
    assertThat(large.isCurrent()).isFalse();
    assertThat(found("news", "/large")).isNull();
    assertThat(found("news", "/small")).isSameAs(small);
  }

  @Test
  void an_answer_that_is_too_large_does_not_leave_the_one_before_it() {
    Kept before = keep("news", "/", 1_000);
    put("news", "/", new Kept("large", QUOTA + 1));
    assertThat(found("news", "/")).isNull();
    assertThat(before.isCurrent()).isFalse();
  }

  @Test
  void nothing_is_kept_of_an_owner_without_a_quota() {
    assertThat(put("unknown", "/", new Kept("one", 10))).isFalse();
    assertThat(found("unknown", "/")).isNull();
    assertThat(store.weight()).isZero();
  }

  @Test
  void there_are_no_more_owners_than_can_be_counted() {
    for (int i = 0; i < Store.MOST_OWNERS + 10; i++) {
      keep("owner-" + i, "/", 10);
    }
    assertThat(store.weight()).isEqualTo(Store.MOST_OWNERS * 10L);
  }

  @Test
  void an_entry_knows_when_it_is_replaced_or_evicted() {
    Kept first = keep("news", "/", 1_000);
    assertThat(first.isCurrent()).isTrue();
    Kept second = keep("news", "/", 1_000);
    assertThat(first.isCurrent()).isFalse();
    assertThat(second.isCurrent()).isTrue();
    List<Kept> many =
        IntStream.range(0, 1_000).mapToObj(i -> keep("news", "/" + i, 1_000)).toList();
    store.weight();
    assertThat(many.stream().filter(Kept::isCurrent).mapToLong(Kept::weight).sum())
        .isLessThanOrEqualTo(QUOTA);
    for (int i = 0; i < many.size(); i++) {
      assertThat(found("news", "/" + i) != null).isEqualTo(many.get(i).isCurrent());
    }
  }

  @Test
  void what_is_of_no_more_use_leaves() {
    Kept kept = keep("news", "/", 1_000, "story");
    clock.addAndGet(Duration.ofSeconds(60).toNanos());
    assertThat(found("news", "/")).isNull();
    assertThat(store.weight()).isZero();
    assertThat(store.keys("news")).isZero();
    assertThat(kept.isCurrent()).isFalse();
  }

  @Test
  void indexes_lose_what_is_evicted() {
    for (int i = 0; i < 10_000; i++) {
      keep("news", "/" + i, 1_000, "page-" + i, "all");
    }
    store.weight();
    assertThat(store.keys("news")).isLessThanOrEqualTo((int) (QUOTA / 1_000) + 1);
    int found = store.purge(Purge.keys(Optional.of("news"), Set.of("all"), Purge.Depth.HARD));
    assertThat(found).isBetween(1, (int) (QUOTA / 1_000));
    assertThat(store.weight()).isZero();
    assertThat(store.keys("news")).isZero();
  }

  @Test
  void an_entry_that_grows_is_counted_with_what_was_made_of_it() {
    Kept page = keep("news", "/", 1_000);
    page.grow(5_000);
    store.weighAgain(page);
    assertThat(store.weight()).isEqualTo(6_000);
    assertThat(page.isCurrent()).isTrue();
    page.grow(QUOTA);
    store.weighAgain(page);
    assertThat(store.weight()).isZero();
    assertThat(page.isCurrent()).isFalse();
  }

  private Kept keep(String owner, String uri, long weight, String... keys) {
    Kept entry = new Kept(owner + uri, weight, keys);
    put(owner, uri, entry);
    return entry;
  }

  private boolean put(String owner, String uri, Kept entry) {
    long leaves = clock.get() + Duration.ofSeconds(60).toNanos();
    Placement placement =
        new Placement(new CacheKey(owner, uri), Variant.ONLY, store.ticket(), leaves);
    return store.put(placement, Kept.ANY, entry);
  }

  private @Nullable Kept found(String owner, String uri) {
    return store.newest(new CacheKey(owner, uri), Kept.ANY);
  }
}
