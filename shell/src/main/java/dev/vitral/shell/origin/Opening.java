package dev.vitral.shell.origin;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import org.jspecify.annotations.Nullable;

/** How a request is opened, and opened again. */
@FunctionalInterface
public interface Opening {

  /**
   * Opens it; its headers are still empty.
   *
   * @param fresh whether over a connection that has carried nothing before
   */
  Future<HttpClientRequest> open(boolean fresh);

  /**
   * Is told how what was opened has ended; what is told first counts.
   *
   * @param cause null if all went well, a {@link java.util.concurrent.CancellationException} if
   *     that is nobody's fault
   */
  default void ended(@Nullable Throwable cause) {}
}
