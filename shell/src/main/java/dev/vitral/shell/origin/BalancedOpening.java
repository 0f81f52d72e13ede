package dev.vitral.shell.origin;

import dev.vitral.shell.targets.Attempt;
import dev.vitral.shell.targets.Balancer;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import java.net.ConnectException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Opens one call at one of a fragment's targets, and once more where that came to nothing. */
final class BalancedOpening implements Opening {

  private final Balancer balancer;
  private final boolean isIdempotent;
  private final AtTarget target;
  private volatile @Nullable Attempt attempt;
  private volatile boolean over;

  /** How a request is opened at one target. */
  @FunctionalInterface
  interface AtTarget {
    Future<HttpClientRequest> open(URI url, boolean fresh);
  }

  BalancedOpening(Balancer balancer, boolean isIdempotent, AtTarget target) {
    this.balancer = balancer;
    this.isIdempotent = isIdempotent;
    this.target = target;
  }

  @Override
  public Future<HttpClientRequest> open(boolean fresh) {
    ended(attempt, new CancellationException()); // met a closing door
    return open(balancer.begin(), fresh)
        .recover(
            cause ->
                mayBeRepeated(cause) ? openElsewhere(cause, fresh) : Future.failedFuture(cause));
  }

  private Future<HttpClientRequest> openElsewhere(Throwable cause, boolean fresh) {
    Attempt inVain = Objects.requireNonNull(attempt);
    inVain.end(cause);
    return open(balancer.beginElsewhere(inVain.url()), fresh);
  }

  private Future<HttpClientRequest> open(Attempt begun, boolean fresh) {
    attempt = begun;
    if (over) {
      begun.end(new CancellationException());
    }
    return target.open(begun.url(), fresh);
  }

  @Override
  public void ended(@Nullable Throwable cause) {
    over = true;
    ended(attempt, cause);
  }

  private static void ended(@Nullable Attempt attempt, @Nullable Throwable cause) {
    if (attempt != null) {
      attempt.end(cause);
    }
  }

  /**
   * Nothing has been sent yet. So another target may be asked whatever it is; the same one, which
   * may be restarting, only for what does no harm twice, and if the refusal took no time.
   */
  private boolean mayBeRepeated(Throwable cause) {
    boolean isRefused =
        cause instanceof ConnectException && !(cause instanceof ConnectTimeoutException);
    return !over && (balancer.hasChoice() || (isIdempotent && isRefused));
  }
}
