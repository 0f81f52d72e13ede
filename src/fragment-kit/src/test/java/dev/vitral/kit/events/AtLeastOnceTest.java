package dev.vitral.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.kit.events.AtLeastOnce.Effect;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class AtLeastOnceTest {

  private final List<String> happened = new ArrayList<>();
  private final End end = new End();
  private final AtLeastOnce topic =
      new AtLeastOnce("sample", Duration.ofMillis(100), Duration.ofSeconds(1), end);

  @Test
  void offsets_are_committed_after_the_last_effect() {
    handle(happens("first"), happens("second"));
    assertThat(happened).containsExactly("first", "second", "committed");
    assertThat(end.pauses).isEmpty();
  }

  @Test
  void an_effect_that_fails_is_tried_again_and_those_before_it_are_not() {
    handle(happens("first"), failing(2, "second"), happens("third"));
    assertThat(happened).containsExactly("first", "second", "third", "committed");
    assertThat(end.pauses).hasSize(2);
  }

  @Test
  void pauses_double_up_to_the_longest_and_begin_anew_with_each_effect() {
    handle(failing(6, "first"), failing(1, "second"));
    assertThat(end.pauses)
        .extracting(Duration::toMillis)
        .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L, 100L);
  }

  @Test
  void a_process_that_ends_between_two_attempts_commits_nothing() {
    end.after = 3;
    CompletionStage<Void> handled =
        handle(happens("first"), failing(Integer.MAX_VALUE, "second"), happens("third"));
    assertThat(happened).containsExactly("first");
    assertThat(end.pauses).hasSize(3);
    assertThat(handled.toCompletableFuture()).isCompleted();
  }

  @Test
  void a_failed_commit_does_not_end_the_stream() {
    CompletionStage<Void> handled =
        topic.handle(
            List.of(happens("effect")),
            () -> CompletableFuture.failedFuture(new IOException("no coordinator")));
    assertThat(happened).containsExactly("effect");
    assertThat(handled.toCompletableFuture()).isCompletedWithValue(null);
  }

  @Test
  void an_interrupted_effect_is_not_tried_again_by_its_thread() {
    AtLeastOnce really =
        new AtLeastOnce("sample", Duration.ofHours(1), Duration.ofHours(1), new ProcessEnd());
    Effect interrupted =
        () -> {
          happened.add("interrupted");
          throw new InterruptedException();
        };
    really.handle(List.of(interrupted), this::commit);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(happened).containsExactly("interrupted");
  }

  private CompletionStage<Void> handle(Effect... effects) {
    return topic.handle(List.of(effects), this::commit);
  }

  private CompletionStage<Void> commit() {
    return CompletableFuture.runAsync(() -> happened.add("committed"), Runnable::run);
  }

  private Effect happens(String name) {
    return () -> happened.add(name);
  }

  /** Succeeds after some failures. */
  private Effect failing(int times, String name) {
    int[] left = {times};
    return () -> {
      if (left[0]-- > 0) {
        throw new IOException(name + " is away");
      }
      happened.add(name);
    };
  }

  /** An end that counts pauses instead of making them. */
  private static final class End extends ProcessEnd {

    private final List<Duration> pauses = new ArrayList<>();
    private int after = Integer.MAX_VALUE;

    @Override
    public boolean comesWithin(Duration pause) {
      pauses.add(pause);
      return pauses.size() >= after;
    }
  }
}
