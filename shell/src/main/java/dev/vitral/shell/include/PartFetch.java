package dev.vitral.shell.include;

import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.origin.Turnstile;
import dev.vitral.shell.origin.Versions;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One request for a part, once the guard of its include lets it through. Runs on one event loop.
 */
final class PartFetch {

  /** The largest part, in bytes. */
  static final int LARGEST = 8 << 20;

  private final Includes includes;
  private final IncludeTarget target;
  private final MultiMap headers;
  private final Duration limit;
  private final Context loop;
  private final Taker taker;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private Optional<Duration> inOwnLine = Optional.empty();
  private long came;
  private @Nullable OriginCall call;
  private boolean over;

  /** Takes the answer; is told of nothing after its end, its failure or a cancellation. */
  interface Taker {

    void begins(HttpClientResponse answer);

    void data(Buffer piece);

    void ends(HttpClientResponse answer);

    void fails(Throwable cause);
  }

  /**
   * @param limit until the answer begins
   */
  PartFetch(
      Includes includes,
      IncludeTarget target,
      MultiMap headers,
      Duration limit,
      Context loop,
      Taker taker) {
    this.includes = includes;
    this.target = target;
    this.headers = headers;
    this.limit = limit;
    this.loop = loop;
    this.taker = taker;
  }

  void start() {
    came = System.nanoTime();
    if (target.declared().isEmpty()) {
      ask();
      return;
    }
    includes
        .guards
        .of(target.declared().get())
        .get(this::let)
        .whenComplete((nothing, refusal) -> onLoop(() -> refusedBy(refusal)));
  }

  /**
   * How long it waited for its turn, or has until now: for a place of its include, then for one of
   * its fragment. Empty if it was never started.
   */
  Optional<Duration> queued() {
    if (came == 0) {
      return Optional.empty();
    }
    Duration inLine = inOwnLine.orElseGet(this::sinceItCame);
    return Optional.of(call == null ? inLine : inLine.plus(call.queued()));
  }

  private Duration sinceItCame() {
    return Duration.ofNanos(System.nanoTime() - came);
  }

  /** Nobody wants it any more. */
  void cancel() {
    end(new CancellationException());
  }

  /** It is late, or too large. */
  void giveUp(Throwable cause) {
    end(cause);
  }

  private CompletionStage<Void> let() {
    onLoop(this::ask);
    return done;
  }

  private void refusedBy(@Nullable Throwable refusal) {
    if (refusal != null) {
      failed(new IOException(refusal));
    }
  }

  private void ask() {
    if (over) {
      return;
    }
    Ask ask = new Ask(target.fragment().targets(), HttpMethod.GET, target.path(), headers, false);
    inOwnLine = Optional.of(sinceItCame());
    Turnstile turnstile = includes.bulkheads.of(target.fragment().name());
    call =
        OriginCall.start(includes.vertx, includes.origins, ask, RequestBody.NONE, limit, turnstile);
    call.answer().onSuccess(this::answered).onFailure(this::failed);
  }

  private void answered(HttpClientResponse answer) {
    if (over) {
      return;
    }
    if (answer.statusCode() / 100 != 2) {
      Optional.ofNullable(call).ifPresent(OriginCall::refuse);
      failed(new BadStatus(answer.statusCode()));
      return;
    }
    String name = target.fragment().name();
    if (!includes.standings.shows(name, Versions.of(answer))) {
      failed(new IOException("of a version of " + name + " that does not count"));
      return;
    }
    if (!isMarkup(answer.headers())) {
      failed(new IOException("no HTML that could be read"));
      return;
    }
    taker.begins(answer);
    answer.exceptionHandler(this::failed);
    answer.handler(this::take);
    answer.endHandler(end -> ended(answer));
    answer.resume();
  }

  /** What says nothing of its type is taken at its word; no coding was asked for. */
  private static boolean isMarkup(MultiMap answered) {
    @Nullable String type = answered.get(HttpHeaders.CONTENT_TYPE);
    @Nullable String coding = answered.get(HttpHeaders.CONTENT_ENCODING);
    return (type == null || type.startsWith("text/html"))
        && (coding == null || coding.equalsIgnoreCase("identity"));
  }

  private void take(Buffer piece) {
    if (!over) {
      taker.data(piece);
    }
  }

  private void ended(HttpClientResponse answer) {
    if (!over) {
      end(null);
      taker.ends(answer);
    }
  }

  private void failed(Throwable cause) {
    if (!over) {
      end(cause);
      taker.fails(cause);
    }
  }

  private void end(@Nullable Throwable cause) {
    if (over) {
      return;
    }
    over = true;
    if (cause == null) {
      done.complete(null);
    } else {
      done.completeExceptionally(cause);
      Optional.ofNullable(call).ifPresent(asked -> asked.giveUp(cause));
    }
  }

  private void onLoop(Runnable work) {
    loop.runOnContext(nothing -> work.run());
  }
}
