package dev.vitral.shell.page;

import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.page.Turn.End;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.reuse.Answer;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.reuse.Question;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** A page that is asked for without a token: out of the cache, or kept on its way. */
final class SharedPrimary {

  private static final int LARGEST = 2 << 20;

  /** Of the visitor's own copy, which is one of the composed page. */
  private static final List<String> CONDITIONS =
      List.of(
          "If-None-Match",
          "If-Modified-Since",
          "If-Match",
          "If-Unmodified-Since",
          "If-Range",
          "Range");

  private final Pages pages;
  private final KnownFragment owner;
  private final String target;
  private final Question question;
  private final Ticket asked;
  private final Optional<Found> found;
  private final Turn turn = new Turn();

  /**
   * @param headers of the request to the fragment; conditions are taken out
   */
  SharedPrimary(Pages pages, KnownFragment owner, String target, MultiMap headers) {
    CONDITIONS.forEach(headers::remove);
    this.pages = pages;
    this.owner = owner;
    this.target = target;
    this.question = Question.of(owner.name(), target, headers);
    this.asked = pages.cache.ticket();
    this.found = pages.cache.find(question);
  }

  /** What there is in the cache, if it is the answer. */
  Optional<Found> answer() {
    return found.filter(Found::answers);
  }

  /** Whose answer is to be waited for, if somebody asks the same already. */
  Optional<Turn> before() {
    return pages.turns.before(question.same(), turn);
  }

  /** What has become the answer while nobody was asked; it is this visitor's turn. */
  Optional<Found> meanwhile() {
    Optional<Found> now = pages.cache.fresh(question);
    now.ifPresent(kept -> turn.end(new End.Over()));
    return now;
  }

  /** What has been asked for is for this visitor alone. */
  void isUnshared() {
    pages.turns.isUnshared(question.same());
    turn.end(new End.Over());
  }

  /** The visitor went away. */
  void leave() {
    turn.end(new End.Left());
  }

  /**
   * The fragment has failed.
   *
   * @param status with which visitors are told
   */
  void fail(int status) {
    turn.end(new End.Failed(status));
  }

  /** What stands in now that the fragment has failed. */
  Optional<Found> afterFailure() {
    pages.cache.failed(question);
    return pages.cache.standIn(question);
  }

  /** The fragment has answered: what it says may withdraw an older page. */
  void heed(Primary begun) {
    pages.cache.heed(question, begun.status(), begun.headers());
  }

  /** Keeps a document as it passes, if its fragment allows it. */
  DocumentSplitter.Sink record(Primary primary, DocumentSplitter.Sink passed) {
    boolean mayBeKept =
        pages.cache.lifetime(question, primary.status(), primary.headers()).isPresent();
    if (!mayBeKept) {
      isUnshared();
      return passed;
    }
    return new DocumentRecording(
        passed,
        LARGEST,
        (head, body) -> {
          keep(primary, head, ByteBuffer.wrap(body.getBytes()), asked);
          turn.end(new End.Over());
        },
        this::isUnshared);
  }

  /** Asks for it anew, on nobody's behalf, unless that is being done. */
  void refresh() {
    if (!pages.refreshing.add(question.same())) {
      return;
    }
    Ticket now = pages.cache.ticket();
    OriginCall call = pages.passThrough.askAgain(owner, target, question.headers());
    call.answer()
        .compose(
            answer ->
                BoundedBody.read(pages.vertx, call, answer, LARGEST, pages.config.primaryDeadline())
                    .compose(body -> accept(answer, body, now)))
        .onFailure(cause -> pages.cache.failed(question))
        .onComplete(done -> pages.refreshing.remove(question.same()));
  }

  private Future<Void> accept(HttpClientResponse answer, Buffer body, Ticket now) {
    Primary primary = Primary.of(answer);
    if (!primary.isFramed() || primary.isCoded() || primary.status() >= 500) {
      return Future.failedFuture(new IOException("no page any more"));
    }
    DocumentRecording whole =
        new DocumentRecording(
            DocumentSplitter.Sink.NOBODY,
            LARGEST,
            (head, inner) -> keep(primary, head, ByteBuffer.wrap(inner.getBytes()), now),
            () -> {});
    DocumentSplitter splitter = new DocumentSplitter(whole, LARGEST);
    splitter.feed(body);
    splitter.end();
    return Future.succeededFuture();
  }

  private void keep(Primary primary, String head, ByteBuffer body, Ticket ticket) {
    Answer answer = new Answer(primary.status(), primary.headers(), head, body.asReadOnlyBuffer());
    pages.cache.keep(question, ticket, answer);
  }
}
