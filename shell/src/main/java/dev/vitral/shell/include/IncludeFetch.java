package dev.vitral.shell.include;

import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.IncludeRequest.Source;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.guard.RequestHeaders;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.reuse.Answer;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.reuse.Found.State;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Question;
import dev.vitral.shell.reuse.Said;
import dev.vitral.shell.session.Admission;
import dev.vitral.shell.session.Admission.Granted;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.AsyncResult;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One include on its way: out of the cache or from its fragment and, if that fails, down the rungs.
 * Runs on the visit's event loop.
 */
final class IncludeFetch implements Fetch, PartFetch.Taker {

  private final Includes includes;
  private final Visit visit;
  private final IncludeRequest request;
  private final FragmentSink sink;
  private final PartObserver observer;
  private final IncludeTarget target;
  private final LowerRungs lowerRungs;
  private final Ticket asked;
  private final Buffer held = Buffer.buffer();
  private final long startedAt = System.nanoTime();
  private Optional<Question> question = Optional.empty();
  private OptionalLong bytes = OptionalLong.empty();
  private Supplier<Optional<Duration>> queued = Optional::empty;
  private long timer = -1;
  private boolean settled;
  private boolean streaming;
  private @Nullable PartFetch part;
  private @Nullable HttpClientResponse response;

  /**
   * @param lowerRungs what takes the place if the target fails
   */
  IncludeFetch(
      Includes includes,
      Visit visit,
      IncludeRequest request,
      FragmentSink sink,
      PartObserver observer,
      IncludeTarget target,
      LowerRungs lowerRungs) {
    this.includes = includes;
    this.visit = visit;
    this.request = request;
    this.sink = sink;
    this.observer = observer;
    this.target = target;
    this.lowerRungs = lowerRungs;
    this.asked = includes.cache.ticket();
  }

  void start(Duration allowed) {
    Duration limit = allowed.compareTo(request.timeout()) < 0 ? allowed : request.timeout();
    if (limit.isNegative() || limit.isZero()) {
      fails(new TimeoutException("no time left"));
      return;
    }
    Identity wanted = target.identity();
    includes
        .sessions
        .admit(visit, target.fragment(), wanted)
        .onSuccess(admission -> admitted(admission, wanted, limit));
    if (!settled) {
      timer = includes.vertx.setTimer(Math.max(1, limit.toMillis()), id -> expire());
    }
  }

  /** Does without its fragment: with what is kept, if that is for this visitor too. */
  void shed() {
    question = Lookup.anybodys(target, visit);
    question
        .flatMap(includes.cache::find)
        .filter(Found::answers)
        .ifPresentOrElse(this::reuse, () -> fails(new IOException(target.id() + " is shed")));
  }

  /** The limit is reached, or the page's own clock was quicker. */
  @Override
  public void expire() {
    fails(new TimeoutException(target.id() + " is late"));
  }

  /** A page shows to the anonymous what it can; why they are that is the primary's business. */
  private void admitted(Admission admission, Identity wanted, Duration limit) {
    if (settled) {
      return;
    }
    if (admission instanceof Granted granted && granted.token().isPresent()) {
      ask(RequestHeaders.included(visit, granted.token(), limit), limit);
    } else if (wanted == Identity.REQUIRED) {
      fails(new IOException(target.id() + " is for those who are logged in"));
    } else {
      askForAnybody(limit);
    }
  }

  private void askForAnybody(Duration limit) {
    Lookup looked = Lookup.of(includes, target, visit, limit);
    Question asking = looked.asking();
    question = Optional.of(asking);
    if (looked.answers()) {
      reuse(looked.found().orElseThrow());
      if (looked.isToBeAskedAnew()) {
        includes.shared.ask(includes, target, asking);
      }
      return;
    }
    if (request.buffered()) {
      SharedParts.Asked asked = includes.shared.ask(includes, target, asking);
      queued = asked.queued();
      asked.answer().onComplete(answer -> onLoop(() -> shared(answer, asking, limit)));
    } else {
      ask(asking.headers(), limit);
    }
  }

  private void shared(AsyncResult<Optional<Answer>> answer, Question asking, Duration limit) {
    if (settled) {
      return;
    }
    if (answer.failed()) {
      fails(answer.cause());
    } else if (answer.result().isPresent()) {
      whole(answer.result().get());
    } else {
      ask(asking.headers(), limit);
    }
  }

  private void ask(MultiMap headers, Duration limit) {
    PartFetch own = new PartFetch(includes, target, headers, limit, visit.context(), this);
    part = own;
    queued = own::queued;
    own.start();
  }

  @Override
  public void cancel() {
    onLoop(this::end);
  }

  @Override
  public void pause() {
    onLoop(() -> Optional.ofNullable(response).ifPresent(HttpClientResponse::pause));
  }

  @Override
  public void resume() {
    onLoop(() -> Optional.ofNullable(response).ifPresent(HttpClientResponse::resume));
  }

  @Override
  public void begins(HttpClientResponse answer) {
    response = answer;
    streaming = !request.buffered();
    if (streaming) {
      sink.head(answer.statusCode(), Answer.engineHeaders(answer.headers()));
    }
  }

  @Override
  public void data(Buffer piece) {
    if (held.length() + piece.length() <= PartFetch.LARGEST) {
      held.appendBuffer(piece);
    } else if (!streaming) {
      fails(new IOException("larger than " + PartFetch.LARGEST + " bytes"));
      return;
    } else {
      question = Optional.empty(); // too large to be kept
    }
    if (streaming) {
      sink.data(ByteBuffer.wrap(piece.getBytes()));
    }
  }

  @Override
  public void ends(HttpClientResponse answered) {
    Answer answer =
        Answer.part(
            answered.statusCode(),
            answered.headers(),
            ByteBuffer.wrap(held.getBytes()).asReadOnlyBuffer());
    question.ifPresent(asking -> includes.cache.keep(asking, asked, answer));
    whole(answer);
  }

  private void whole(Answer answer) {
    Rung rung = rung();
    bytes = OptionalLong.of(answer.body().remaining());
    if (streaming) {
      sink.end();
    } else {
      sink.answer(answer.status(), answer.engineHeaders(), written(answer.body()));
    }
    Duration reuse = Reuse.of(target, rung, answer.status(), answer.headers());
    tell(rung, Way.FETCHED, Optional.empty(), Optional.of(Said.of(answer.headers())), reuse);
    end();
  }

  private void reuse(Found found) {
    Kept kept = found.kept();
    bytes = OptionalLong.of(kept.body().remaining());
    sink.answer(kept.status(), kept.engineHeaders(), written(kept.body()));
    Optional<Kept> fresh = Optional.of(kept).filter(any -> found.state() == State.FRESH);
    tell(rung(), Way.of(found), fresh, Optional.of(found.said()), Reuse.of(target, rung(), found));
    end();
  }

  private Rung rung() {
    return request.source() == Source.ALT ? Rung.ALT : Rung.FRESH;
  }

  /** An alt of the same fragment may not pass for the include it replaces. */
  private ByteBuffer written(ByteBuffer body) {
    return rung() == Rung.ALT ? lowerRungs.alt(target, body) : body.duplicate();
  }

  @Override
  public void fails(Throwable cause) {
    if (settled) {
      return;
    }
    if (cause instanceof BadStatus bad) {
      question.ifPresent(asking -> includes.cache.heed(asking, bad.status(), Answer.NO_HEADERS));
    }
    boolean isSrc = request.source() == Source.SRC;
    boolean altIsNext = isSrc && request.attributes().containsKey("alt");
    Optional<Found> older = question.filter(any -> isSrc).flatMap(includes.cache::standIn);
    Optional<LowerRungs.Step> step =
        streaming ? Optional.empty() : lowerRungs.below(older, altIsNext);
    if (step.isPresent()) {
      bytes = OptionalLong.of(step.get().body().remaining());
      sink.answer(200, step.get().headers(), step.get().body());
      tell(step.get().rung());
    } else {
      if (!altIsNext) {
        tell(Rung.FAILED);
      }
      sink.fail(target.failure(cause, request));
    }
    Optional.ofNullable(part).ifPresent(late -> late.giveUp(cause));
    end();
  }

  private void tell(Rung lower) {
    tell(lower, Way.FETCHED, Optional.empty(), Optional.empty(), Duration.ZERO);
  }

  private void tell(Rung rung, Way way, Optional<Kept> kept, Optional<Said> said, Duration reuse) {
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    boolean isPersonal = target.identity() != Identity.NONE;
    includes.metrics.count(target, rung, way, took);
    observer.settled(
        new SettledPart(
            target.id(), rung, way, took, kept, said, isPersonal, reuse, bytes, queued.get()));
  }

  private void end() {
    if (!settled) {
      settled = true;
      includes.vertx.cancelTimer(timer);
      Optional.ofNullable(part).ifPresent(PartFetch::cancel);
    }
  }

  private void onLoop(Runnable work) {
    visit.context().runOnContext(nothing -> work.run());
  }
}
