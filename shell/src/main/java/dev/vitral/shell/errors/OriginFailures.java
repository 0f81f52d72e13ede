package dev.vitral.shell.errors;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Which status says best why a fragment gave no answer. */
public final class OriginFailures {

  /** 504 if it was late, 503 if it could not be reached, 502 if what it said is no HTTP. */
  public static int status(Throwable cause) {
    if (cause instanceof TimeoutException) {
      return 504;
    }
    boolean away =
        cause instanceof IOException
            || cause instanceof HttpClosedException
            || cause instanceof ConnectionPoolTooBusyException;
    return away ? 503 : 502;
  }

  /** A fragment's own failure is a bad answer; what it says of load or waiting is passed on. */
  public static int ofPage(int status) {
    return status == 503 || status == 504 ? status : 502;
  }

  private OriginFailures() {}
}
