package dev.vitral.kit.deadline;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;

/** The deadline of one request. */
@RequestScoped
class RequestDeadline {

  private final long begun = System.nanoTime();
  private Optional<Duration> allowed = Optional.empty();

  Optional<Duration> left() {
    return allowed.map(
        whole -> {
          Duration left = whole.minusNanos(System.nanoTime() - begun);
          return left.isNegative() ? Duration.ZERO : left;
        });
  }

  void accept(Duration told) {
    allowed = Optional.of(told);
  }
}
