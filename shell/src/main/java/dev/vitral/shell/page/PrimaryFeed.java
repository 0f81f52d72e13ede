package dev.vitral.shell.page;

import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.reuse.Answer;
import dev.vitral.shell.reuse.Kept;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The primary on its way into the page: its head into the page's head, its body into the main. */
final class PrimaryFeed implements DocumentSplitter.Sink {

  private final Feed main = new Feed(() -> paused(true), () -> paused(false));
  private final Runnable headIsIn;
  private final Consumer<Throwable> brokeOff;
  private @Nullable Composition page;
  private @Nullable Primary primary;
  private @Nullable HttpClientResponse answer;
  private boolean hasHead;
  private boolean hasWaited;
  private boolean isReplaced;
  private long left;

  /**
   * @param headIsIn told when the page could begin
   */
  PrimaryFeed(Runnable headIsIn, Consumer<Throwable> brokeOff) {
    this.headIsIn = headIsIn;
    this.brokeOff = brokeOff;
  }

  /** Where the page gets its main part from. */
  Feed main() {
    return main;
  }

  /** The primary, as soon as the page could begin. */
  Optional<Primary> begun() {
    return hasHead ? Optional.ofNullable(primary) : Optional.empty();
  }

  /**
   * Takes it as it comes from its fragment.
   *
   * @param shared keeps it on the way, if it is one of these
   */
  void read(
      Composition into,
      Primary begun,
      HttpClientResponse from,
      PageConfig limits,
      Optional<SharedPrimary> shared) {
    page = into;
    primary = begun;
    answer = from;
    DocumentSplitter.Sink sink = shared.map(it -> it.record(begun, this)).orElse(this);
    DocumentSplitter splitter = new DocumentSplitter(sink, limits.headLimit().asLongValue());
    left = limits.bodyLimit().asLongValue();
    from.exceptionHandler(this::broken);
    from.handler(piece -> take(from, piece, splitter));
    from.endHandler(end -> splitter.end());
    from.resume();
  }

  private void take(HttpClientResponse from, Buffer piece, DocumentSplitter splitter) {
    left -= piece.length();
    if (left >= 0) {
      splitter.feed(piece);
    } else {
      from.handler(rest -> {});
      broken(new IOException("a document that is too large"));
    }
  }

  /** Takes one that was kept, also in the place of one that broke off before its head was in. */
  void reuse(Composition into, Primary begun, Kept kept) {
    isReplaced = true;
    page = into;
    primary = begun;
    into.head(kept);
    main.begin(kept.engineHeaders());
    main.data(kept.body());
    main.end();
    hasHead = true;
    headIsIn.run();
  }

  void fail(Throwable cause) {
    main.fail(cause);
  }

  /** What fails is the fragment's fault, unless its answer had to wait for the visitor. */
  void blame(@Nullable OriginCall call, Throwable cause) {
    if (call != null && !hasWaited) {
      call.giveUp(cause);
    }
  }

  @Override
  public void head(String inner) {
    if (page != null && primary != null && !isReplaced) {
      page.head(inner);
      main.begin(Answer.engineHeaders(primary.headers()));
      hasHead = true;
      headIsIn.run();
    }
  }

  @Override
  public void body(Buffer piece) {
    if (!isReplaced) {
      main.data(piece.getBytes());
    }
  }

  @Override
  public void end() {
    if (!isReplaced) {
      main.end();
    }
  }

  @Override
  public void malformed(String why) {
    broken(new IOException("no document: " + why));
  }

  private void broken(Throwable cause) {
    if (!isReplaced) {
      brokeOff.accept(cause);
    }
  }

  private void paused(boolean pause) {
    if (answer != null && pause) {
      hasWaited = true;
      answer.pause();
    } else if (answer != null) {
      answer.resume();
    }
  }
}
