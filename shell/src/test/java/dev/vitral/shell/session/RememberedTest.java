package dev.vitral.shell.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final Duration LONG = Duration.ofHours(1);

  private int asked;

  @Test
  void who_asks_while_it_is_asked_gets_the_same_answer() {
    Remembered remembered = new Remembered(10, standing -> LONG);
    Promise<Standing> underWay = Promise.promise();

    Future<Standing> first = remembered.get("a", () -> counted(underWay.future()));
    Future<Standing> second = remembered.get("a", () -> counted(underWay.future()));
    underWay.complete(live("ana"));

    assertThat(asked).isOne();
    assertThat(first.result()).isEqualTo(second.result()).isEqualTo(live("ana"));
  }

  @Test
  void an_answer_is_asked_for_again_when_its_time_is_over() {
    Remembered remembered = new Remembered(10, standing -> Duration.ZERO);

    ask(remembered, "a", "ana");
    ask(remembered, "a", "ana");

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void who_logs_out_is_forgotten_everywhere() {
    Remembered remembered = new Remembered(10, standing -> LONG);
    ask(remembered, "phone", "ana");
    ask(remembered, "desk", "ana");
    ask(remembered, "other", "eva");

    remembered.forget("phone");
    ask(remembered, "phone", "ana");
    ask(remembered, "desk", "ana");
    ask(remembered, "other", "eva");

    assertThat(asked).isEqualTo(5);
  }

  @Test
  void an_answer_that_comes_after_the_log_out_is_not_kept() {
    Remembered remembered = new Remembered(10, standing -> LONG);
    Promise<Standing> late = Promise.promise();
    remembered.get("a", () -> counted(late.future()));

    remembered.forget("a");
    late.complete(live("ana"));
    ask(remembered, "a", "ana");

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void no_more_are_remembered_than_fit() {
    Remembered remembered = new Remembered(2, standing -> LONG);
    ask(remembered, "a", "ana");
    ask(remembered, "b", "eva");
    ask(remembered, "a", "ana");
    ask(remembered, "c", "leo");

    ask(remembered, "a", "ana");
    assertThat(asked).isEqualTo(3);
    ask(remembered, "b", "eva");
    assertThat(asked).isEqualTo(4);
  }

  private void ask(Remembered remembered, String token, String handle) {
    remembered.get(token, () -> counted(Future.succeededFuture(live(handle))));
  }

  private Future<Standing> counted(Future<Standing> answer) {
    asked++;
    return answer;
  }

  private static Standing live(String handle) {
    return new Standing.Live(handle, Map.of(), LONG);
  }
}
