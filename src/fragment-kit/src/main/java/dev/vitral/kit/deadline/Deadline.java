package dev.vitral.kit.deadline;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How long the shell waits for the answer to the request at hand. */
@ApplicationScoped
public class Deadline {

  private final RequestDeadline request;

  Deadline(RequestDeadline request) {
    this.request = request;
  }

  /** What is left, never negative; empty where nobody waits, or nobody has said for how long. */
  public Optional<Duration> left() {
    return Arc.container().requestContext().isActive() ? request.left() : Optional.empty();
  }

  /**
   * How long something may take that has a time of its own: that, or what is left if it is less.
   * Zero if nothing is left: then it need not begin.
   */
  public Duration within(Duration own) {
    return left().filter(left -> left.compareTo(own) < 0).orElse(own);
  }
}
