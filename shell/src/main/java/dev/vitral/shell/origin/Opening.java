package dev.vitral.shell.origin;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;

/** How a request is opened, and opened again. */
@FunctionalInterface
public interface Opening {

  /**
   * Opens it; its headers are still empty.
   *
   * @param fresh whether over a connection that has carried nothing before
   */
  Future<HttpClientRequest> open(boolean fresh);
}
