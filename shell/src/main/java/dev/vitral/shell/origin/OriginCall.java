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
import java.util.Set;
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

  /** RFC 9110, 9.2.2. */
  private static final Set<HttpMethod> IDEMPOTENT =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.TRACE,
          HttpMethod.PUT,
          HttpMethod.DELETE);

  private final Vertx vertx;
  private final Opening opening;
  private final MultiMap headers;
  private final RequestBody body;
  private final Promise<HttpClientResponse> answer = Promise.promise();
  private @Nullable HttpClientRequest request;
  private Optional<HttpClientResponse> response = Optional.empty();
  private long timer = -1;
  private boolean over;
  private Runnable whenGivenUp = () -> {};

  private OriginCall(Vertx vertx, Opening opening, MultiMap headers, RequestBody body) {
    this.vertx = vertx;
    this.opening = opening;
    this.headers = headers;
    this.body = body;
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
        origins.opening(ask.origin(), ask.method(), ask.target(), ask.stream()),
        ask.headers(),
        body,
        forAnswer);
  }

  /** The same over a connection that somebody else opens. */
  public static OriginCall start(
      Vertx vertx, Opening opening, MultiMap headers, RequestBody body, Duration forAnswer) {
    OriginCall call = begin(vertx, opening, headers, body);
    call.timer =
        vertx.setTimer(
            Math.max(1, forAnswer.toMillis()),
            id -> call.fail(new TimeoutException("an answer took longer than " + forAnswer)));
    return call;
  }

  /** The same for a caller who gives it up in time himself. */
  public static OriginCall begin(Vertx vertx, Opening opening, MultiMap headers, RequestBody body) {
    OriginCall call = new OriginCall(vertx, opening, headers, body);
    call.open(false);
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

  private void open(boolean fresh) {
    opening.open(fresh).onFailure(this::fail).onSuccess(this::send);
  }

  private void send(HttpClientRequest opened) {
    request = opened;
    opened.exceptionHandler(cause -> broken(opened, cause));
    if (over) {
      opened.reset();
      return;
    }
    opened.headers().addAll(headers);
    opened.response().onFailure(cause -> broken(opened, cause)).onSuccess(this::answered);
    body.writeTo(opened, cause -> broken(opened, cause));
  }

  /**
   * A request that met a closing connection is sent once more, over a fresh one, if that may do no
   * harm (RFC 9110, 9.2.2; RFC 9112, 9.3.1).
   */
  private void broken(HttpClientRequest sent, Throwable cause) {
    if (sent != request) {
      return; // it is being sent again
    }
    boolean repeatable = body == RequestBody.NONE && IDEMPOTENT.contains(sent.getMethod());
    if (repeatable && !over && Connections.hasMetAClosingDoor(sent)) {
      request = null;
      open(true);
    } else {
      fail(cause);
    }
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
