package dev.vitral.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

  private static final int ROUND = 40;

  @Test
  void the_same_seed_makes_the_same_plan_and_another_one_another() {
    assertThat(FaultPlan.of(7, 200)).isEqualTo(FaultPlan.of(7, 200)).hasSize(200);
    assertThat(FaultPlan.of(8, 200)).isNotEqualTo(FaultPlan.of(7, 200));
  }

  @Test
  void a_longer_plan_begins_like_a_shorter_one() {
    assertThat(FaultPlan.of(7, 90).subList(0, 50)).isEqualTo(FaultPlan.of(7, 50));
  }

  @Test
  void every_part_meets_every_kind_that_it_can_as_often_as_the_others() {
    List<Fault> plan = FaultPlan.of(7, 5 * ROUND);
    Map<String, Long> counts =
        plan.stream()
            .collect(
                Collectors.groupingBy(
                    fault -> fault.target() + " " + fault.kind(), Collectors.counting()));
    assertThat(counts).hasSize(ROUND).allSatisfy((fault, count) -> assertThat(count).isEqualTo(5));
    assertThat(counts).containsKeys("redis disk full", "voting-counter SIGSTOP", "kafka kill -9");
  }

  @Test
  void two_hundred_of_them_leave_room_for_their_mending_within_twenty_minutes() {
    long pauses = FaultPlan.of(7, 200).stream().mapToLong(fault -> fault.pause().toMillis()).sum();
    assertThat(Duration.ofMillis(pauses)).isLessThan(Duration.ofMinutes(13));
  }
}
