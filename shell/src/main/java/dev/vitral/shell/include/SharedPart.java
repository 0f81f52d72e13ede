package dev.vitral.shell.include;

import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.guard.RequestHeaders;
import dev.vitral.shell.reuse.Answer;
import dev.vitral.shell.reuse.Question;
import dev.vitral.shell.reuse.Question.Same;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * One part that is asked for on behalf of everybody, and kept if its fragment allows it. It goes on
 * when the visitor who came first leaves, and has the include's own time, not what that visitor's
 * page had left. Runs on the event loop on which it was started.
 */
final class SharedPart implements PartFetch.Taker {

  private final Includes includes;
  private final Question question;
  private final SharedParts parts;
  private final Ticket asked;
  private final PartFetch fetch;
  private final Duration limit;
  private final Promise<Optional<Answer>> forFirst = Promise.promise();
  private final Promise<Optional<Answer>> forOthers = Promise.promise();
  private final Buffer held = Buffer.buffer();
  private long timer = -1;

  SharedPart(Includes includes, IncludeTarget target, Question question, SharedParts parts) {
    this.includes = includes;
    this.question = question;
    this.parts = parts;
    this.limit = includes.deadline(target);
    this.asked = includes.cache.ticket();
    this.fetch =
        new PartFetch(
            includes,
            target,
            RequestHeaders.within(limit, question.headers()),
            limit,
            includes.vertx.getOrCreateContext(),
            this);
  }

  Same same() {
    return question.same();
  }

  /** See {@link PartFetch#queued}. */
  Optional<Duration> queued() {
    return fetch.queued();
  }

  /** Asks. What comes is for the first alone if it is not for everybody. */
  Future<Optional<Answer>> start() {
    Optional<Answer> meanwhile = includes.cache.fresh(question).map(found -> found.kept().answer());
    if (meanwhile.isPresent()) {
      complete(meanwhile.get());
      return forFirst.future();
    }
    timer = includes.vertx.setTimer(Math.max(1, limit.toMillis()), id -> late());
    fetch.start();
    return forFirst.future();
  }

  /** What everybody else gets: empty if it is not for everybody. */
  Future<Optional<Answer>> forOthers() {
    return forOthers.future();
  }

  @Override
  public void begins(HttpClientResponse answer) {
    boolean isShared =
        includes.cache.lifetime(question, answer.statusCode(), answer.headers()).isPresent();
    if (!isShared) {
      parts.isUnshared(this);
      forOthers.tryComplete(Optional.empty());
    }
  }

  @Override
  public void data(Buffer piece) {
    if (held.length() + piece.length() > PartFetch.LARGEST) {
      giveUp(new IOException("larger than " + PartFetch.LARGEST + " bytes"));
    } else {
      held.appendBuffer(piece);
    }
  }

  @Override
  public void ends(HttpClientResponse response) {
    Answer answer =
        Answer.part(
            response.statusCode(),
            response.headers(),
            ByteBuffer.wrap(held.getBytes()).asReadOnlyBuffer());
    includes.cache.keep(question, asked, answer);
    complete(answer);
  }

  private void complete(Answer answer) {
    over();
    forFirst.tryComplete(Optional.of(answer));
    forOthers.tryComplete(Optional.of(answer));
  }

  @Override
  public void fails(Throwable cause) {
    if (cause instanceof BadStatus bad) {
      includes.cache.heed(question, bad.status(), Answer.NO_HEADERS);
    }
    includes.cache.failed(question);
    over();
    forFirst.tryFail(cause);
    forOthers.tryFail(cause);
  }

  private void late() {
    giveUp(new TimeoutException(question.key().uri() + " took longer than " + limit));
  }

  private void giveUp(Throwable cause) {
    fetch.giveUp(cause);
    fails(cause);
  }

  private void over() {
    includes.vertx.cancelTimer(timer);
    parts.hasEnded(this);
  }
}
