package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.Broken;
import dev.vitral.esi.EsiException.Unreachable;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** One request for a fragment; takes what the fetcher tells, from any thread, to the mailbox. */
final class FetchAttempt implements FragmentSink {

  private final Page page;
  private final Fragment fragment;
  private final IncludeRequest request;
  private Fetch fetch = Fetch.DONE;
  private boolean begun;
  private boolean over;

  FetchAttempt(Page page, Fragment fragment, IncludeRequest request) {
    this.page = page;
    this.fragment = fragment;
    this.request = request;
  }

  void start(Inflow inflow) throws Unreachable {
    try {
      fetch = page.fetcher().fetch(request, this);
    } catch (RuntimeException crash) {
      throw new Unreachable(url(), "the fetcher failed", request.location(), crash);
    }
    inflow.from(fetch);
  }

  @Override
  public void head(int status, Map<String, List<String>> headers) {
    page.execute(() -> onHead(status, headers));
  }

  @Override
  public void data(ByteBuffer piece) {
    page.execute(() -> onData(piece));
  }

  @Override
  public void end() {
    page.execute(this::onEnd);
  }

  @Override
  public void answer(int status, Map<String, List<String>> headers, ByteBuffer body) {
    page.execute(
        () -> {
          onHead(status, headers);
          onData(body);
          onEnd();
        });
  }

  @Override
  public void fail(EsiException cause) {
    page.execute(() -> onFailure(cause));
  }

  private void onHead(int status, Map<String, List<String>> headers) {
    if (isWanted() && !begun) {
      begun = true;
      fragment.head(request, status, headers);
    }
  }

  private void onData(ByteBuffer piece) {
    if (isWanted() && begun) {
      fragment.data(piece);
    }
  }

  private void onEnd() {
    if (!isWanted()) {
      return;
    }
    over = true;
    if (begun) {
      fragment.end();
    } else {
      fragment.fail(new Broken(url(), "no status", request.location(), null));
    }
  }

  private void onFailure(EsiException cause) {
    if (isWanted()) {
      over = true;
      fragment.fail(cause);
    }
  }

  private boolean isWanted() {
    return !over && !fragment.isOver();
  }

  boolean isOver() {
    return over;
  }

  /** Lets the fetcher answer with something else, unless its answer has begun. */
  void expire() {
    if (!over && !begun) {
      fetch.expire();
    }
  }

  void cancel() {
    if (!over) {
      over = true;
      fetch.cancel();
    }
  }

  String url() {
    return request.url().toString();
  }
}
