package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.EsiException.TimedOut;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.IncludeRequest.Source;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Listener.Outcome;
import dev.vitral.esi.Location;
import dev.vitral.esi.RequestOptions;
import dev.vitral.esi.elements.Document;
import dev.vitral.esi.elements.Element.Include;
import dev.vitral.esi.expressions.Interpolation;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An include: {@code src}, then {@code alt}, then nothing if {@code onerror} allows it. It is
 * itself the scope of the includes in its fragment: one that fails for good fails the fragment.
 */
final class IncludePart implements Part.Awaited, Scope {

  private final Page page;
  private final Surroundings surroundings;
  private final Region around;
  private final Include include;
  private final Location at;
  private final Deque<ByteBuffer> pieces = new ArrayDeque<>();
  private Source source = Source.SRC;
  private String shownUrl;
  private long held;
  private long startedAt;
  private boolean whole;
  private @Nullable FetchAttempt attempt;
  private @Nullable Region nested;
  private @Nullable Timer patience;
  private @Nullable EsiException lastFailure;

  IncludePart(Page page, Surroundings surroundings, Region around, Include include) {
    this.page = page;
    this.surroundings = surroundings;
    this.around = around;
    this.include = include;
    this.at = surroundings.locate(include.at());
    this.shownUrl = include.attributes().getOrDefault("src", "");
  }

  @Override
  public void start() {
    startedAt = page.now();
    fetch(Source.SRC);
  }

  private void fetch(Source source) {
    this.source = source;
    try {
      page.budget().takeFetch(at);
      URI url = url();
      include.maxwait().ifPresent(this::waitAtMost);
      attempt = new FetchAttempt(page, this, request(url));
      attempt.start();
    } catch (EsiException cause) {
      failed(cause);
    }
  }

  private URI url() throws EsiException {
    if (include.tooLong()) {
      throw new LimitReached(Limit.TAG_BYTES, page.limits().of(Limit.TAG_BYTES), at);
    }
    Interpolation written =
        (source == Source.SRC ? include.src() : include.alt())
            .orElseThrow(() -> new Refused("no src", at));
    URI url = FragmentUrl.resolve(written.toUrl(page.variables()), surroundings.base(), at);
    page.admit(url, at);
    shownUrl = source == Source.SRC ? url.toString() : shownUrl;
    return url;
  }

  private void waitAtMost(Duration maxwait) {
    Timer timer =
        page.timer(maxwait, () -> failed(new TimedOut(shownUrl + " (maxwait)", maxwait, at)));
    timer.start();
    patience = timer;
  }

  private IncludeRequest request(URI url) {
    Duration left = Duration.ofNanos(Math.max(1, deadline() - page.now()));
    Duration fragment = page.limits().fragmentTimeout();
    Duration timeout = fragment.compareTo(left) < 0 ? fragment : left;
    return new IncludeRequest(
        url,
        source,
        at,
        timeout,
        isBuffered(),
        page.isSameOrigin(url),
        RequestOptions.PLAIN,
        include.attributes());
  }

  private long deadline() {
    long own =
        include.maxwait().map(maxwait -> page.now() + maxwait.toNanos()).orElse(Long.MAX_VALUE);
    return Math.min(own, surroundings.deadline());
  }

  private boolean isBuffered() {
    return include.isReplaceable() || surroundings.withheld();
  }

  /** A piece of a fragment that is inserted as it is. */
  void take(ByteBuffer piece) {
    pieces.add(piece.slice());
    held += piece.remaining();
  }

  /** The fragment is to be processed, and here is all of it. */
  void process(URI url, ByteBuffer markup) {
    Document document = Document.read(url.toString(), markup, page.limits());
    Surroundings inside = surroundings.within(at.source(), url, deadline(), isBuffered());
    document.problems().forEach(problem -> page.malformed(problem, inside));
    Region region = new Region(this);
    nested = region;
    region.start(Planner.plan(document.elements(), page, inside, region));
  }

  /** The fragment is complete, with everything nested in it. */
  @Override
  public void whole() {
    whole = true;
    stopWaiting();
    report(source == Source.SRC ? Outcome.FRESH : Outcome.ALT);
    around.settled();
  }

  @Override
  public void failed(EsiException cause) {
    lastFailure = cause;
    cancel();
    pieces.clear();
    if (source == Source.SRC && include.alt().isPresent()) {
      fetch(Source.ALT);
    } else if (include.goesOn()) {
      whole = true;
      report(Outcome.CONTINUED);
      around.settled();
    } else {
      report(Outcome.FAILED);
      around.failed(cause);
    }
  }

  @Override
  public boolean drainTo(Outlet outlet) {
    if (include.isReplaceable() && !whole) {
      return false;
    }
    while (!pieces.isEmpty() && outlet.write(pieces.element())) {
      held -= pieces.remove().limit();
    }
    balance();
    return pieces.isEmpty() && (nested == null || nested.drainTo(outlet)) && whole;
  }

  /** Holds the fetch back while too much of it waits to be written. */
  void balance() {
    if (attempt != null && !isBuffered()) {
      attempt.hold(held > page.limits().of(Limit.HELD_BYTES));
    }
  }

  @Override
  public void cancel() {
    stopWaiting();
    Stream.ofNullable(attempt).forEach(FetchAttempt::cancel);
    Stream.ofNullable(nested).forEach(Region::cancel);
    nested = null;
  }

  private void stopWaiting() {
    Stream.ofNullable(patience).forEach(Timer::stop);
  }

  private void report(Outcome outcome) {
    Duration took = Duration.ofNanos(page.now() - startedAt);
    page.listener().included(shownUrl, at, outcome, took, lastFailure);
  }
}
