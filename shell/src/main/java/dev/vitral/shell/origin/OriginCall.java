package dev.vitral.shell.origin;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to a fragment, from its start until its answer was read or it was given up. */
public final class OriginCall {

  /**
   * What is asked.
   *
   * @param origin base URL of the fragment
   * @param target path and query
   * @param stream whether an event stream is expected
   */
  public record Ask(
      URI origin, HttpMethod method, String target, MultiMap headers, boolean stream) {}

  private final Vertx vertx;
  private final Promise<HttpClientResponse> answer = Promise.promise();
  private @Nullable HttpClientRequest request;
  private Optional<HttpClientResponse> response = Optional.empty();
  private long timer = -1;
  private boolean over;
  private Runnable whenGivenUp = () -> {};

  private OriginCall(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Starts a call. Its answer arrives paused.
   *
   * @param forAnswer how long the answer's headers may take
   */
  public static OriginCall start(
      Vertx vertx, Origins origins, Ask ask, RequestBody body, Duration forAnswer) {
    return start(
        vertx,
        origins.open(ask.origin(), ask.method(), ask.target(), ask.stream()),
        ask.headers(),
        body,
        forAnswer);
  }

  /**
   * The same over a connection that somebody else opens.
   *
   * @param opening the request, its headers still empty
   */
  public static OriginCall start(
      Vertx vertx,
      Future<HttpClientRequest> opening,
      MultiMap headers,
      RequestBody body,
      Duration forAnswer) {
    OriginCall call = begin(vertx, opening, headers, body);
    call.timer =
        vertx.setTimer(
            Math.max(1, forAnswer.toMillis()),
            id -> call.fail(new TimeoutException("an answer took longer than " + forAnswer)));
    return call;
  }

  /** The same for a caller who gives it up in time himself. */
  public static OriginCall begin(
      Vertx vertx, Future<HttpClientRequest> opening, MultiMap headers, RequestBody body) {
    OriginCall call = new OriginCall(vertx);
    opening.onFailure(call::fail).onSuccess(opened -> call.send(opened, headers, body));
    return call;
  }

  /** The answer's status and headers; read its body by resuming it. */
  public Future<HttpClientResponse> answer() {
    return answer.future();
  }

  /**
   * Is told when the call is given up, whoever does that and why; after its end that means nothing.
   */
  public void whenGivenUp(Runnable told) {
    whenGivenUp = told;
  }

  /** Gives the call up; its connection is not used again. One that has ended stays as it is. */
  public void cancel() {
    over = true;
    vertx.cancelTimer(timer);
    if (request != null && !hasEnded()) {
      request.reset();
    }
    answer.tryFail("cancelled");
    whenGivenUp.run();
  }

  /** An answer that has ended takes no handlers any more; one that has not needs no other ones. */
  private boolean hasEnded() {
    try {
      response.ifPresent(begun -> begun.exceptionHandler(expected -> {}));
      return false;
    } catch (IllegalStateException ended) {
      return true;
    }
  }

  private void send(HttpClientRequest opened, MultiMap headers, RequestBody body) {
    request = opened;
    opened.exceptionHandler(this::fail);
    if (over) {
      opened.reset();
      return;
    }
    opened.headers().addAll(headers);
    opened.response().onFailure(this::fail).onSuccess(this::answered);
    body.writeTo(opened, this::fail);
  }

  private void answered(HttpClientResponse begun) {
    vertx.cancelTimer(timer);
    begun.pause();
    begun.exceptionHandler(this::fail);
    response = Optional.of(begun);
    answer.tryComplete(begun);
  }

  private void fail(Throwable cause) {
    if (answer.tryFail(cause)) {
      cancel();
    }
  }
}
