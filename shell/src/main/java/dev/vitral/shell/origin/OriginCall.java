package dev.vitral.shell.origin;

import dev.vitral.shell.origin.Interpreter.Interpretation;
import dev.vitral.shell.origin.Turnstile.Passage;
import dev.vitral.shell.targets.Targets;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One request to a fragment, from its start until its answer was read or it was given up. */
public final class OriginCall {

  /**
   * What is asked.
   *
   * @param at where the fragment is to be had
   * @param target path and query
   * @param stream whether an event stream is expected
   * @param isRead whether a 5xx speaks against the fragment: no page or part can be made of it; to
   *     a program, or to who writes, it may be the honest answer of a fragment that is well
   */
  public record Ask(
      Targets at,
      HttpMethod method,
      String target,
      MultiMap headers,
      boolean stream,
      boolean isRead) {

    /** What is to be read. */
    public Ask(Targets at, HttpMethod method, String target, MultiMap headers, boolean stream) {
      this(at, method, target, headers, stream, true);
    }
  }

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
  private final Turnstile turnstile;
  private final Opening opening;
  private final MultiMap headers;
  private final RequestBody body;
  private final boolean isRead;
  private final Promise<HttpClientResponse> answer = Promise.promise();
  private final long came = System.nanoTime();
  private @Nullable HttpClientRequest request;
  private @Nullable Passage passage;
  private Optional<HttpClientResponse> response = Optional.empty();
  private long timer = -1;
  private volatile boolean over;
  private Runnable whenGivenUp = () -> {};
  private UnaryOperator<HttpClientResponse> interpreted = UnaryOperator.identity();

  private OriginCall(
      Vertx vertx,
      Turnstile turnstile,
      Opening opening,
      MultiMap headers,
      RequestBody body,
      boolean isRead) {
    this.vertx = vertx;
    this.turnstile = turnstile;
    this.opening = opening;
    this.headers = headers;
    this.body = body;
    this.isRead = isRead;
  }

  /**
   * Starts a call. Its answer arrives paused.
   *
   * @param forAnswer how long the answer's headers may take
   */
  public static OriginCall start(
      Vertx vertx, Origins origins, Ask ask, RequestBody body, Duration forAnswer) {
    return start(vertx, origins, ask, body, forAnswer, Turnstile.OPEN);
  }

  /** The same as soon as it is its turn. */
  public static OriginCall start(
      Vertx vertx,
      Origins origins,
      Ask ask,
      RequestBody body,
      Duration forAnswer,
      Turnstile turnstile) {
    Interpretation put = origins.interpret(ask);
    Ask asked = put.ask();
    Opening opening = origins.opening(asked);
    OriginCall call =
        new OriginCall(vertx, turnstile, opening, asked.headers(), body, asked.isRead());
    call.interpreted = put.answer();
    call.answer().onSuccess(answer -> origins.heed(ask, answer));
    return start(call, forAnswer);
  }

  /** The same over a connection that somebody else opens. */
  public static OriginCall start(
      Vertx vertx, Opening opening, MultiMap headers, RequestBody body, Duration forAnswer) {
    return start(new OriginCall(vertx, Turnstile.OPEN, opening, headers, body, true), forAnswer);
  }

  private static OriginCall start(OriginCall call, Duration forAnswer) {
    call.timer =
        call.vertx.setTimer(
            Math.max(1, forAnswer.toMillis()),
            id -> call.fail(new TimeoutException("an answer took longer than " + forAnswer)));
    call.enter(); // may end it at once
    return call;
  }

  /** The same for a caller who gives it up in time himself. */
  public static OriginCall begin(Vertx vertx, Opening opening, MultiMap headers, RequestBody body) {
    OriginCall call = new OriginCall(vertx, Turnstile.OPEN, opening, headers, body, true);
    call.enter();
    return call;
  }

  static boolean isIdempotent(HttpMethod method) {
    return IDEMPOTENT.contains(method);
  }

  /** The answer's status and headers; read its body by resuming it. */
  public Future<HttpClientResponse> answer() {
    return answer.future();
  }

  /** How long it waited for its turn, or has until now. */
  public Duration queued() {
    return passage == null ? Duration.ofNanos(System.nanoTime() - came) : passage.waited();
  }

  /**
   * Is told when the call is given up, whoever does that and why; after its end that means nothing.
   */
  public void whenGivenUp(Runnable told) {
    whenGivenUp = told;
  }

  /**
   * Nobody wants the answer any more: its connection is not used again. A call that has ended stays
   * as it is.
   */
  public void cancel() {
    giveUp(new CancellationException());
  }

  /** The same, for the answer's own fault. */
  public void giveUp(Throwable cause) {
    over = true;
    ended(cause);
    vertx.cancelTimer(timer);
    if (request != null && !hasEnded()) {
      request.reset();
    }
    answer.tryFail("cancelled");
    whenGivenUp.run();
  }

  /** The answer's status was all that it was asked for; nothing speaks against who gave it. */
  public void refuse() {
    leaveTurnstile();
    cancel();
  }

  /** What follows of the answer is as slow as its reader: its place is free for another. */
  public void leaveTurnstile() {
    ended(null);
  }

  /** What is said first counts: to who gave it a place, and to who opened it. */
  private void ended(@Nullable Throwable cause) {
    opening.ended(cause);
    if (passage != null) {
      passage.leave(cause);
    }
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

  private void enter() {
    if (turnstile == Turnstile.OPEN) {
      open(false);
      return;
    }
    Future<Passage> turn = turnstile.enter(() -> !over);
    if (turn.isComplete()) {
      entered(turn);
    } else {
      Context loop = vertx.getOrCreateContext();
      turn.onComplete(come -> loop.runOnContext(now -> entered(come)));
    }
  }

  private void entered(AsyncResult<Passage> turn) {
    if (turn.failed()) {
      fail(turn.cause());
    } else if (over) {
      turn.result().leave(new CancellationException());
    } else {
      passage = turn.result();
      open(false);
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
    boolean repeatable = body == RequestBody.NONE && isIdempotent(sent.getMethod());
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
    endWith(begun);
    answer.tryComplete(interpreted.apply(begun));
  }

  /** A place is held until the answer's last byte, unless there is nothing to be had of it. */
  private void endWith(HttpClientResponse begun) {
    if (isRead && begun.statusCode() >= 500) {
      ended(new IOException("status " + begun.statusCode()));
    } else {
      begun.end().onSuccess(end -> ended(null)).onFailure(this::ended);
    }
  }

  private void fail(Throwable cause) {
    if (answer.tryFail(cause)) {
      giveUp(cause);
    }
  }
}
