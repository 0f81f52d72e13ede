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
}
