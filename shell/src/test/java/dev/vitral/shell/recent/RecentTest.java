package dev.vitral.shell.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final Duration LONG = Duration.ofHours(1);

  private int asked;

  @Test
  void who_asks_while_it_is_asked_gets_the_same_answer() {
    Recent<String, String> recent = new Recent<>(10, answer -> LONG);
    Promise<String> underWay = Promise.promise();

    Future<String> first = recent.get("a", () -> counted(underWay.future()));
    Future<String> second = recent.get("a", () -> counted(underWay.future()));
    underWay.complete("ana");

    assertThat(asked).isOne();
    assertThat(first.result()).isEqualTo(second.result()).isEqualTo("ana");
  }

  @Test
  void an_answer_is_asked_for_again_when_its_time_is_over() {
    Recent<String, String> recent = new Recent<>(10, answer -> Duration.ZERO);

    ask(recent, "a", "ana");
    ask(recent, "a", "ana");

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void answers_of_a_kind_are_forgotten_together() {
    Recent<String, String> recent = new Recent<>(10, answer -> LONG);
    ask(recent, "phone", "ana");
    ask(recent, "desk", "ana");
    ask(recent, "other", "eva");

    recent.forgetIf("ana"::equals);
    ask(recent, "phone", "ana");
    ask(recent, "desk", "ana");
    ask(recent, "other", "eva");

    assertThat(asked).isEqualTo(5);
  }

  @Test
  void an_answer_that_comes_after_it_was_forgotten_is_not_kept() {
    Recent<String, String> recent = new Recent<>(10, answer -> LONG);
    Promise<String> late = Promise.promise();
    recent.get("a", () -> counted(late.future()));

    recent.forget("a");
    late.complete("ana");
    ask(recent, "a", "ana");

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void no_more_is_kept_than_fits() {
    Recent<String, String> recent = new Recent<>(2, answer -> LONG);
    ask(recent, "a", "ana");
    ask(recent, "b", "eva");
    ask(recent, "a", "ana");
    ask(recent, "c", "leo");

    ask(recent, "a", "ana");
    assertThat(asked).isEqualTo(3);
    ask(recent, "b", "eva");
    assertThat(asked).isEqualTo(4);
  }

  private void ask(Recent<String, String> recent, String token, String answer) {
    recent.get(token, () -> counted(Future.succeededFuture(answer)));
  }

  private Future<String> counted(Future<String> answer) {
    asked++;
    return answer;
  }
}
