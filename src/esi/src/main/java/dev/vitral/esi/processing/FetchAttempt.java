package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.BadStatus;
import dev.vitral.esi.EsiException.Broken;
import dev.vitral.esi.EsiException.TimedOut;
import dev.vitral.esi.EsiException.Unreachable;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One fetch for an include, from its start to its end, failure, time-out or cancellation. */
final class FetchAttempt implements FragmentSink {

  private final Page page;
  private final IncludePart part;
  private final IncludeRequest request;
  private final Timer timer;
  private Fetch fetch = Fetch.DONE;
  private boolean begun;
  private boolean held;
  private boolean over;
  private long received;
  private @Nullable ByteArrayOutputStream markup;

  FetchAttempt(Page page, IncludePart part, IncludeRequest request) {
    this.page = page;
    this.part = part;
    this.request = request;
    this.timer = page.timer(page.limits().fragmentTimeout(), this::timedOut);
  }

  void start() throws Unreachable {
    page.begun(this);
    timer.start();
    try {
      fetch = page.fetcher().fetch(request, this);
    } catch (RuntimeException crash) {
      throw new Unreachable(url(), "the fetcher failed", request.location(), crash);
    }
  }

  @Override
  public void head(int status, Map<String, List<String>> headers) {
    unlessOver(() -> onHead(status, headers));
  }

  @Override
  public void data(ByteBuffer piece) {
    unlessOver(() -> onData(piece));
  }

  @Override
  public void end() {
    unlessOver(this::onEnd);
  }

  @Override
  public void fail(EsiException cause) {
    unlessOver(() -> part.failed(cause));
  }

  private void unlessOver(Runnable event) {
    page.execute(
        () -> {
          if (!over) {
            event.run();
          }
        });
  }

  private void onHead(int status, Map<String, List<String>> headers) {
    if (status < 200 || status > 299) {
      part.failed(new BadStatus(url(), status, request.location()));
      return;
    }
    begun = true;
    page.listener().answered(request, status, headers);
    if (page.processes(request.url(), status, headers)) {
      markup = new ByteArrayOutputStream();
    }
  }

  private void onData(ByteBuffer piece) {
    received += piece.remaining();
    try {
      page.budget().takeBytes(piece.remaining(), received, request.location());
    } catch (EsiException tooMuch) {
      part.failed(tooMuch);
      return;
    }
    if (markup == null) {
      part.take(piece);
      part.balance();
    } else {
      byte[] bytes = new byte[piece.remaining()];
      piece.get(bytes);
      markup.writeBytes(bytes);
    }
  }

  private void onEnd() {
    if (!begun) {
      part.failed(new Broken(url(), "no status", request.location(), null));
      return;
    }
    close();
    if (markup == null) {
      part.whole();
    } else {
      part.process(request.url(), ByteBuffer.wrap(markup.toByteArray()));
    }
  }

  private void timedOut() {
    part.failed(new TimedOut(url(), page.limits().fragmentTimeout(), request.location()));
  }

  /** The page's time is over; a fetch that waits for a slow visitor is let go on. */
  void expire() {
    if (!held && !over) {
      part.failed(new TimedOut("the page", page.limits().totalTimeout(), request.location()));
    }
  }

  /** Pauses the fetch and its time-out, or lets them go on. */
  void hold(boolean hold) {
    if (over || hold == held) {
      return;
    }
    held = hold;
    if (hold) {
      timer.pause();
      fetch.pause();
    } else {
      timer.start();
      fetch.resume();
    }
  }

  void cancel() {
    if (!over) {
      close();
      fetch.cancel();
    }
  }

  private void close() {
    over = true;
    timer.stop();
    page.ended(this);
  }

  private String url() {
    return request.url().toString();
  }
}
