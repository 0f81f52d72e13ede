package dev.vitral.shell.cache.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge.Depth;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurgeOfStoreTest {

  private static final Optional<String> EVERYBODY = Optional.empty();

  private final Store<Kept> store = new Store<>(Quotas.each(10_000_000), () -> 0);

  @Test
  void a_key_drops_what_came_with_it_and_nothing_else() {
    Kept story = keep("news", "/story", "story-1", "stories");
    Kept list = keep("news", "/list", "story-1", "story-2");
    Kept other = keep("news", "/other", "story-2");
    assertThat(purge(Optional.of("news"), Depth.HARD, "story-1")).isEqualTo(2);
    assertThat(found("news", "/story")).isNull();
    assertThat(found("news", "/list")).isNull();
    assertThat(found("news", "/other")).isSameAs(other);
    assertThat(story.isCurrent() || list.isCurrent()).isFalse();
    assertThat(store.keys("news")).isEqualTo(1);
  }

  @Test
  void an_owner_purges_nothing_of_another() {
    Kept mine = keep("news", "/", "front");
    Kept other = keep("voting", "/", "front");
    assertThat(purge(Optional.of("news"), Depth.HARD, "front")).isEqualTo(1);
    assertThat(mine.isCurrent()).isFalse();
    assertThat(other.isCurrent()).isTrue();
    assertThat(purge(EVERYBODY, Depth.HARD, "front")).isEqualTo(1);
    assertThat(other.isCurrent()).isFalse();
  }

  @Test
  void a_softly_purged_answer_is_still_there_but_stale() {
    Kept story = keep("news", "/", "story");
    assertThat(purge(EVERYBODY, Depth.SOFT, "story")).isEqualTo(1);
    assertThat(found("news", "/")).isSameAs(story);
    assertThat(story.isSoftlyPurged()).isTrue();
    assertThat(story.isCurrent()).isFalse();
    Kept renewed = keep("news", "/", "story");
    assertThat(found("news", "/")).isSameAs(renewed);
    assertThat(renewed.isSoftlyPurged()).isFalse();
  }

  @Test
  void a_uri_is_purged_in_all_variants() {
    Kept ann = put("news", "/", store.ticket(), Kept.chosenBy("ann"));
    Kept bob = put("news", "/", store.ticket(), Kept.chosenBy("bob"));
    Kept other = keep("news", "/other");
    assertThat(store.purge(Purge.uris(EVERYBODY, Set.of("/"), Depth.HARD))).isEqualTo(2);
    assertThat(ann.isCurrent() || bob.isCurrent()).isFalse();
    assertThat(other.isCurrent()).isTrue();
  }

  @Test
  void all_of_an_owner_is_purged() {
    keep("news", "/1");
    keep("news", "/2");
    Kept other = keep("voting", "/");
    assertThat(store.purge(Purge.all(Optional.of("news"), Depth.HARD))).isEqualTo(2);
    assertThat(store.weight("news")).isZero();
    assertThat(other.isCurrent()).isTrue();
  }

  @Test
  void an_answer_that_was_asked_for_before_a_purge_and_comes_after_it_is_not_kept() {
    Ticket before = store.ticket();
    purge(Optional.of("news"), Depth.HARD, "story");
    assertThat(put("news", "/story", before, Variant.ONLY, "story").isKept()).isFalse();
    assertThat(put("news", "/other", before, Variant.ONLY, "other").isCurrent()).isTrue();
    assertThat(put("voting", "/", before, Variant.ONLY, "story").isCurrent()).isTrue();
    assertThat(keep("news", "/story", "story").isCurrent()).isTrue();
  }

  @Test
  void the_same_holds_for_purges_of_uris_of_owners_and_of_everything() {
    Ticket before = store.ticket();
    store.purge(Purge.uris(Optional.of("news"), Set.of("/1"), Depth.HARD));
    assertThat(put("news", "/1", before, Variant.ONLY).isKept()).isFalse();
    assertThat(put("news", "/2", before, Variant.ONLY).isCurrent()).isTrue();
    store.purge(Purge.all(Optional.of("news"), Depth.HARD));
    assertThat(put("news", "/3", before, Variant.ONLY).isKept()).isFalse();
    assertThat(put("voting", "/", before, Variant.ONLY).isCurrent()).isTrue();
    store.purge(Purge.all(EVERYBODY, Depth.HARD));
    assertThat(put("never-seen", "/", before, Variant.ONLY).isKept()).isFalse();
  }

  @Test
  void an_answer_that_a_soft_purge_overtook_is_kept_as_stale() {
    Ticket before = store.ticket();
    purge(EVERYBODY, Depth.SOFT, "story");
    Kept late = put("news", "/", before, Variant.ONLY, "story");
    assertThat(late.isSoftlyPurged()).isTrue();
    assertThat(late.isCurrent()).isFalse();
    assertThat(found("news", "/")).isSameAs(late);
  }

  @Test
  void a_soft_purge_does_not_bring_back_what_a_hard_one_forbade() {
    Ticket before = store.ticket();
    purge(EVERYBODY, Depth.HARD, "story");
    purge(EVERYBODY, Depth.SOFT, "story");
    assertThat(put("news", "/", before, Variant.ONLY, "story").isKept()).isFalse();
  }

  @Test
  void an_answer_that_is_older_than_the_memory_of_purges_is_not_kept() {
    Ticket before = store.ticket();
    IntStream.rangeClosed(0, PurgeLog.MOST)
        .forEach(i -> purge(Optional.of("news"), Depth.SOFT, "story-" + i));
    assertThat(put("news", "/", before, Variant.ONLY, "other").isKept()).isFalse();
    assertThat(keep("news", "/", "other").isCurrent()).isTrue();
  }

  @Test
  void more_names_at_once_than_are_remembered_purge_all_of_them() {
    Kept first = keep("news", "/", "key-0");
    Ticket before = store.ticket();
    Set<String> many =
        IntStream.range(0, PurgeLog.MOST * 2)
            .mapToObj(i -> "key-" + i)
            .collect(Collectors.toUnmodifiableSet());
    assertThat(store.purge(Purge.keys(EVERYBODY, many, Depth.HARD))).isEqualTo(1);
    assertThat(first.isKept()).isFalse();
    assertThat(put("news", "/", before, Variant.ONLY, "key-7").isKept()).isFalse();
  }

  private int purge(Optional<String> owner, Depth depth, String key) {
    return store.purge(Purge.keys(owner, Set.of(key), depth));
  }

  private Kept keep(String owner, String uri, String... keys) {
    return put(owner, uri, store.ticket(), Variant.ONLY, keys);
  }

  private Kept put(String owner, String uri, Ticket ticket, Variant variant, String... keys) {
    Kept entry = new Kept(owner + uri, 1_000, keys);
    long leaves = Duration.ofDays(1).toNanos();
    Placement placement = new Placement(new CacheKey(owner, uri), variant, ticket, leaves);
    store.put(placement, names -> variant.values(), entry);
    return entry;
  }

  private @Nullable Kept found(String owner, String uri) {
    return store.newest(new CacheKey(owner, uri), Kept.ANY);
  }
}
