package dev.vitral.shell.targets;

import java.net.URI;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A request at one target. How it was ended first is how it ended; it has to be ended. Safe for any
 * thread.
 */
public final class Attempt {

  private final Balancer balancer;
  private final Target target;
  private final int ejectionsBefore;
  private final AtomicBoolean over = new AtomicBoolean();

  Attempt(Balancer balancer, Target target) {
    this.balancer = balancer;
    this.target = target;
    this.ejectionsBefore = target.timesEjected();
    target.enter();
  }

  /** Where to send it. */
  public URI url() {
    return target.url();
  }

  /**
   * Ends it.
   *
   * @param cause null if all went well; a {@link CancellationException} if it says nothing of the
   *     target
   */
  public void end(@Nullable Throwable cause) {
    if (!over.compareAndSet(false, true)) {
      return;
    }
    target.leave();
    if (cause == null) {
      balancer.succeeded(this);
    } else if (!(cause instanceof CancellationException)) {
      balancer.failed(this, cause);
    }
  }

  Target target() {
    return target;
  }

  /** Whether its target was ejected after it had begun: how it ends is older news then. */
  boolean isOutdated() {
    return ejectionsBefore != target.timesEjected();
  }
}
