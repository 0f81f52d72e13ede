package dev.vitral.shell.include;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.IncludeRequest.Source;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.fallback.Root;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.guard.RequestHeaders;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.session.Admission;
import dev.vitral.shell.session.Admission.Granted;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One include on its way: asks its fragment and, if that fails, climbs down the rungs. Runs on the
 * visit's event loop.
 */
final class IncludeFetch implements Fetch {

  /** The engine gives up at the same moment; the lower rung has to be there before it does. */
  private static final Duration MARGIN = Duration.ofMillis(10);

  private static final int LARGEST = 8 << 20;

  private final Includes includes;
  private final Visit visit;
  private final IncludeRequest request;
  private final FragmentSink sink;
  private final PartObserver observer;
  private final IncludeTarget target;
  private final Optional<IncludeTarget> substituted;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Buffer held = Buffer.buffer();
  private final long startedAt = System.nanoTime();
  private long timer = -1;
  private boolean settled;
  private boolean streaming;
  private @Nullable OriginCall call;
  private @Nullable HttpClientResponse response;

  /**
   * @param substituted whose lower rungs take the place if the target fails
   */
  IncludeFetch(
      Includes includes,
      Visit visit,
      IncludeRequest request,
      FragmentSink sink,
      PartObserver observer,
      IncludeTarget target,
      Optional<IncludeTarget> substituted) {
    this.includes = includes;
    this.visit = visit;
    this.request = request;
    this.sink = sink;
    this.observer = observer;
    this.target = target;
    this.substituted = substituted;
  }

  void start(Duration allowed) {
    Duration engine = request.timeout().minus(MARGIN);
    Duration limit = allowed.compareTo(engine) < 0 ? allowed : engine;
    if (limit.isNegative() || limit.isZero()) {
      failed(new TimeoutException("no time left"));
      return;
    }
    timer =
        includes.vertx.setTimer(
            Math.max(1, limit.toMillis()),
            id -> failed(new TimeoutException(target.id() + " took longer than " + limit)));
    Identity wanted = target.identity();
    includes
        .sessions
        .admit(visit, target.fragment(), wanted)
        .onSuccess(admission -> admitted(admission, wanted, limit));
  }

  /** A page shows to the anonymous what it can; why they are that is the primary's business. */
  private void admitted(Admission admission, Identity wanted, Duration limit) {
    if (admission instanceof Granted granted) {
      guarded(granted.token(), limit);
    } else if (wanted == Identity.REQUIRED) {
      failed(new IOException(target.id() + " is for those who are logged in"));
    } else {
      guarded(Optional.empty(), limit);
    }
  }

  @Override
  public void cancel() {
    onLoop(() -> end(new CancellationException()));
  }

  @Override
  public void pause() {
    onLoop(() -> Optional.ofNullable(response).ifPresent(HttpClientResponse::pause));
  }

  @Override
  public void resume() {
    onLoop(() -> Optional.ofNullable(response).ifPresent(HttpClientResponse::resume));
  }

  private void guarded(Optional<String> token, Duration limit) {
    if (settled) {
      return;
    }
    if (target.declared().isEmpty()) {
      ask(token, limit);
      return;
    }
    includes
        .guards
        .of(target.declared().get())
        .get(() -> let(token, limit))
        .whenComplete((nothing, refusal) -> onLoop(() -> refusedBy(refusal)));
  }

  private CompletionStage<Void> let(Optional<String> token, Duration limit) {
    onLoop(() -> ask(token, limit));
    return done;
  }

  private void refusedBy(@Nullable Throwable refusal) {
    if (refusal != null) {
      failed(new IOException(refusal));
    }
  }

  private void ask(Optional<String> token, Duration limit) {
    if (settled) {
      return;
    }
    Ask ask =
        new Ask(
            target.fragment().url(),
            HttpMethod.GET,
            target.path(),
            RequestHeaders.included(visit, token, limit),
            false);
    call = OriginCall.start(includes.vertx, includes.origins, ask, RequestBody.NONE, limit);
    call.answer().onSuccess(this::answered).onFailure(this::failed);
  }

  private void answered(HttpClientResponse answer) {
    if (settled) {
      return;
    }
    if (answer.statusCode() / 100 != 2) {
      failed(new IOException("status " + answer.statusCode()));
      return;
    }
    response = answer;
    streaming = !request.buffered();
    if (streaming) {
      sink.head(answer.statusCode(), headers(answer));
    }
    answer.exceptionHandler(this::failed);
    answer.handler(piece -> take(piece));
    answer.endHandler(end -> whole(answer));
    answer.resume();
  }

  private void take(Buffer piece) {
    if (streaming) {
      sink.data(ByteBuffer.wrap(piece.getBytes()));
    } else if (held.length() + piece.length() > LARGEST) {
      failed(new IOException("larger than " + LARGEST + " bytes"));
    } else {
      held.appendBuffer(piece);
    }
  }

  private void whole(HttpClientResponse answer) {
    if (settled) {
      return;
    }
    Rung rung = request.source() == Source.ALT ? Rung.ALT : Rung.FRESH;
    if (!streaming) {
      sink.head(answer.statusCode(), headers(answer));
      sink.data(ByteBuffer.wrap(rung == Rung.ALT ? ofSameFragment() : held.getBytes()));
    }
    sink.end();
    count(rung);
    end(null);
  }

  /** An alt of the same fragment may not pass for the include it replaces. */
  private byte[] ofSameFragment() {
    return substituted
        .filter(replaced -> replaced.fragment().name().equals(target.fragment().name()))
        .map(replaced -> Root.lowered(held.toString(), replaced.id(), Rung.ALT))
        .map(html -> html.getBytes(StandardCharsets.UTF_8))
        .orElseGet(held::getBytes);
  }

  private void failed(Throwable cause) {
    if (settled) {
      return;
    }
    boolean altIsNext = request.source() == Source.SRC && request.attributes().containsKey("alt");
    if (streaming || altIsNext || !standIn()) {
      if (!altIsNext) {
        count(Rung.FAILED);
      }
      sink.fail(explained(cause));
    }
    end(cause);
  }

  private boolean standIn() {
    if (substituted.isEmpty() || substituted.get().isEssential()) {
      return false;
    }
    IncludeTarget missing = substituted.get();
    Optional<String> fallback =
        missing.declared().flatMap(include -> includes.fallbacks.of(include, visit.locale()));
    if (fallback.isPresent()) {
      return deliver(fallback.get(), Rung.FALLBACK);
    }
    if (missing.isBar()) {
      return deliver(includes.staticBar.render(visit), Rung.STATIC);
    }
    return "continue".equals(request.attributes().get("onerror"))
        && deliver(Root.omitted(missing.id()), Rung.OMITTED);
  }

  private boolean deliver(String html, Rung rung) {
    sink.head(200, Map.of("Content-Type", List.of("text/html; charset=utf-8")));
    sink.data(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)));
    sink.end();
    count(rung);
    return true;
  }

  private void count(Rung rung) {
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    includes.metrics.count(target, rung, took);
    observer.settled(target.id(), rung, took, Reuse.of(target, rung, response));
  }

  private EsiException explained(Throwable cause) {
    return cause instanceof TimeoutException
        ? new EsiException.TimedOut(target.id(), request.timeout(), request.location())
        : new EsiException.Unreachable(
            target.path(), String.valueOf(cause.getMessage()), request.location(), cause);
  }

  private void end(@Nullable Throwable cause) {
    if (settled) {
      return;
    }
    settled = true;
    includes.vertx.cancelTimer(timer);
    if (cause == null) {
      done.complete(null);
    } else {
      done.completeExceptionally(cause);
      Optional.ofNullable(call).ifPresent(OriginCall::cancel);
    }
  }

  private static Map<String, List<String>> headers(HttpClientResponse answer) {
    return Map.of(
        "Content-Type",
        answer.headers().getAll("Content-Type"),
        VitralHeaders.SURROGATE_CONTROL,
        answer.headers().getAll(VitralHeaders.SURROGATE_CONTROL));
  }

  private void onLoop(Runnable work) {
    visit.context().runOnContext(nothing -> work.run());
  }
}
