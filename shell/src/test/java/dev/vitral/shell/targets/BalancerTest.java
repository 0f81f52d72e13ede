package dev.vitral.shell.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three failures eject for ten seconds, then for twenty, for a minute at most. */
class BalancerTest {

  private static final URI A = URI.create("http://a.test");
  private static final URI B = URI.create("http://b.test");
  private static final URI C = URI.create("http://c.test");
  private static final URI D = URI.create("http://d.test");
  private static final int FAILURES = 3;
  private static final int MANY = 200;
  private static final Throwable CUT = new IOException("cut");

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // it overflows soon

  private record Settings(int maxEjectionPercent) implements OutlierConfig {

    @Override
    public int consecutiveFailures() {
      return FAILURES;
    }

    @Override
    public Duration baseEjectionTime() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration maxEjectionTime() {
      return Duration.ofSeconds(60);
    }
  }

  @Test
  void of_two_by_chance_the_one_with_less_under_way_is_asked() {
    Balancer balancer = balancer(50, A, B);

    List<URI> asked = IntStream.range(0, MANY).mapToObj(any -> balancer.begin().url()).toList();

    assertThat(asked).filteredOn(A::equals).hasSize(MANY / 2);
    assertThat(balancer.health()).extracting(TargetHealth::inFlight).containsOnly(MANY / 2);
  }

  @Test
  void every_target_is_asked_when_nothing_is_under_way() {
    Balancer balancer = balancer(50, A, B, C);

    assertThat(askedInTurn(balancer)).contains(A, B, C);
  }

  @Test
  void a_target_that_fails_several_times_in_a_row_is_asked_no_more() {
    Balancer balancer = balancer(50, A, B);

    fail(balancer, A, FAILURES);

    assertThat(askedInTurn(balancer)).containsOnly(B);
    assertThat(at(balancer, A).state()).isEqualTo(TargetState.EJECTED);
    assertThat(at(balancer, A).ejectedFor()).isEqualTo(Duration.ofSeconds(10));
    assertThat(at(balancer, A).ejections()).isEqualTo(1);
  }

  @Test
  void a_success_in_between_begins_the_count_anew_and_a_visitor_who_leaves_does_not() {
    Balancer balancer = balancer(50, A, B);

    fail(balancer, A, FAILURES - 1);
    begin(balancer, A).end(null);
    fail(balancer, A, FAILURES - 1);
    begin(balancer, A).end(new CancellationException());
    assertThat(at(balancer, A).state()).isEqualTo(TargetState.IN);
    fail(balancer, A, 1);

    assertThat(at(balancer, A).state()).isEqualTo(TargetState.EJECTED);
  }

  @Test
  void how_an_attempt_ended_first_is_how_it_ended() {
    Balancer balancer = balancer(50, A, B);
    Attempt attempt = begin(balancer, A);

    attempt.end(CUT);
    attempt.end(null);

    assertThat(at(balancer, A).failures()).isEqualTo(1);
    assertThat(at(balancer, A).inFlight()).isZero();
  }

  @Test
  void after_its_time_it_is_asked_one_thing_at_a_time_until_it_has_answered() {
    Balancer balancer = balancer(50, A, B);
    fail(balancer, A, FAILURES);

    pass(Duration.ofSeconds(10).minusNanos(1));
    assertThat(askedInTurn(balancer)).containsOnly(B);
    pass(Duration.ofNanos(1));

    assertThat(at(balancer, A).state()).isEqualTo(TargetState.ON_PROBATION);
    Attempt first = begin(balancer, A);
    assertThat(askedInTurn(balancer)).containsOnly(B);
    first.end(null);
    assertThat(at(balancer, A).state()).isEqualTo(TargetState.IN);
    assertThat(askedInTurn(balancer)).contains(A, B);
  }

  @Test
  void who_fails_on_probation_is_ejected_at_once_and_for_longer_up_to_a_maximum() {
    Balancer balancer = balancer(50, A, B);
    fail(balancer, A, FAILURES);
    List<Duration> times = new ArrayList<>();

    for (int ejection = 1; ejection <= 8; ejection++) {
      times.add(at(balancer, A).ejectedFor());
      pass(at(balancer, A).ejectedFor());
      fail(balancer, A, 1);
    }

    assertThat(times.stream().map(Duration::toSeconds))
        .containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 60L, 60L);
    pass(Duration.ofSeconds(60));
    begin(balancer, A).end(null);
    pass(Duration.ofSeconds(20));
    fail(balancer, A, FAILURES);
    assertThat(at(balancer, A).ejectedFor()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void time_without_an_ejection_makes_the_next_one_shorter() {
    Balancer balancer = balancer(50, A, B);
    fail(balancer, A, FAILURES);
    pass(Duration.ofSeconds(10));
    fail(balancer, A, 1);
    pass(Duration.ofSeconds(20));
    begin(balancer, A).end(null);

    pass(Duration.ofSeconds(10));
    fail(balancer, A, FAILURES);

    assertThat(at(balancer, A).ejectedFor()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void what_began_before_the_ejection_does_not_end_it() {
    Balancer balancer = balancer(50, A, B);
    Attempt slow = begin(balancer, A);
    begin(balancer, B); // as busy
    fail(balancer, A, FAILURES);

    slow.end(null);

    assertThat(at(balancer, A).state()).isEqualTo(TargetState.EJECTED);
  }

  @Test
  void no_more_targets_are_ejected_than_may_be_and_one_always_may() {
    Balancer half = balancer(50, A, B, C, D);
    Balancer few = balancer(10, A, B, C, D);
    for (URI url : List.of(A, B, C)) {
      fail(half, url, FAILURES);
      fail(few, url, FAILURES);
    }

    assertThat(ejected(half)).containsExactly(A, B);
    assertThat(ejected(few)).containsExactly(A);
    assertThat(askedInTurn(half)).contains(C, D).doesNotContain(A, B);
  }

  @Test
  void nobody_is_ejected_if_nobody_may_be_nor_a_fragments_only_target() {
    Balancer none = balancer(0, A, B);
    Balancer alone = balancer(100, A);
    fail(none, A, MANY);
    fail(alone, A, MANY);

    assertThat(ejected(none)).isEmpty();
    assertThat(ejected(alone)).isEmpty();
    assertThat(alone.begin().url()).isEqualTo(A);
  }

  @Test
  void if_none_of_those_that_are_left_answers_all_are_asked() {
    for (int percent : List.of(50, 100)) {
      Balancer balancer = balancer(percent, A, B);
      fail(balancer, A, FAILURES);
      fail(balancer, B, FAILURES);

      assertThat(askedInTurn(balancer)).contains(A, B);
    }
  }

  @Test
  void who_answers_in_a_panic_is_in_again_before_its_time() {
    Balancer balancer = balancer(100, A, B);
    fail(balancer, A, FAILURES);
    fail(balancer, B, FAILURES);

    begin(balancer, A).end(null);

    assertThat(ejected(balancer)).containsExactly(B);
    assertThat(askedInTurn(balancer)).containsOnly(A);
  }

  @Test
  void who_was_refused_goes_elsewhere_even_to_one_that_is_ejected_but_rather_not() {
    Balancer two = balancer(50, A, B);
    Balancer three = balancer(50, A, B, C);
    fail(two, A, FAILURES);
    fail(three, A, FAILURES);

    assertThat(two.beginElsewhere(B).url()).isEqualTo(A);
    assertThat(three.beginElsewhere(B).url()).isEqualTo(C);
    assertThat(balancer(50, A).beginElsewhere(A).url()).isEqualTo(A);
  }

  @Test
  void targets_are_one_at_least_and_none_twice() {
    assertThatThrownBy(() -> new Targets("songs", List.of())).hasMessageContaining("songs");
    assertThatThrownBy(() -> new Targets("songs", List.of(A, B, A))).hasMessageContaining("twice");
  }

  private Balancer balancer(int maxEjectionPercent, URI... targets) {
    return new Balancer(
        new Targets("songs", List.of(targets)),
        new Settings(maxEjectionPercent),
        now::get,
        new Random(7)::nextInt);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  /** Many requests, each begun when the one before is over. */
  private static List<URI> askedInTurn(Balancer balancer) {
    return IntStream.range(0, MANY)
        .mapToObj(
            any -> {
              Attempt attempt = balancer.begin();
              attempt.end(new CancellationException());
              return attempt.url();
            })
        .toList();
  }

  private static void fail(Balancer balancer, URI target, int times) {
    for (int time = 0; time < times; time++) {
      begin(balancer, target).end(CUT);
    }
  }

  /** The next request that goes to a target. */
  private static Attempt begin(Balancer balancer, URI target) {
    for (int attempt = 0; attempt < MANY; attempt++) {
      Attempt begun = balancer.begin();
      if (begun.url().equals(target)) {
        return begun;
      }
      begun.end(new CancellationException());
    }
    throw new AssertionError(target + " is not asked");
  }

  private static List<URI> ejected(Balancer balancer) {
    return balancer.health().stream()
        .filter(target -> target.state() == TargetState.EJECTED)
        .map(TargetHealth::url)
        .toList();
  }

  private static TargetHealth at(Balancer balancer, URI url) {
    return balancer.health().stream()
        .filter(target -> target.url().equals(url))
        .findFirst()
        .orElseThrow();
  }
}
