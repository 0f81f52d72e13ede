package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.BadStatus;
import dev.vitral.esi.EsiException.TimedOut;
import dev.vitral.esi.EsiException.Unreachable;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.Limit;
import dev.vitral.esi.SurrogateControl;
import dev.vitral.esi.elements.Body;
import dev.vitral.esi.elements.DocumentReader;
import dev.vitral.esi.expressions.values.Escaping;
import dev.vitral.esi.input.Piece;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What one attribute of an include asks for, from its fetch to the end of everything nested in it.
 */
final class Fragment extends Unit {

  private final IncludePart part;
  private final OptionalLong deadline;
  private final Inflow inflow;
  private final Alarm timeout;
  private final @Nullable Alarm patience;
  private @Nullable FetchAttempt fetch;
  private @Nullable DocumentReader reader;
  private @Nullable DocumentRun run;
  private long received;
  private long redirects;

  /**
   * @param deadline when an include around it, or its own, gives up on it
   */
  Fragment(IncludePart part, Unit around, OptionalLong deadline) {
    super(part.page(), around);
    this.part = part;
    this.deadline = deadline;
    this.inflow = new Inflow(page().held(), bound(), this::paused);
    this.timeout = page().alarms().alarm(part.timeout().toNanos(), this::timedOut);
    this.patience = part.tag().maxwait().map(Duration::toNanos).map(this::patience).orElse(null);
  }

  /** What has to be whole before it is written must not be paused. */
  private OptionalLong bound() {
    return part.isBuffered()
        ? OptionalLong.empty()
        : OptionalLong.of(page().limits().of(Limit.HELD_BYTES));
  }

  private Alarm patience(long nanos) {
    return page().alarms().alarm(nanos, this::outOfPatience);
  }

  /** Follows a fragment that the including document carries itself. */
  void follow(URI url, Body body) {
    if (patience != null) {
      patience.start();
    }
    DocumentRun inside = process(url, part.where().escaping());
    inside.addAll(body.instructions());
    inside.proceed();
  }

  void fetch(IncludeRequest request) throws Unreachable {
    page().fetches().begun(this);
    timeout.start();
    if (patience != null) {
      patience.start();
    }
    send(request);
  }

  private void send(IncludeRequest request) throws Unreachable {
    FetchAttempt attempt = new FetchAttempt(page(), this, request);
    fetch = attempt;
    attempt.start(inflow);
  }

  /** The answer begins. */
  void head(IncludeRequest request, int status, Map<String, List<String>> headers) {
    if (status >= 300 && status < 400 && redirects < page().limits().of(Limit.REDIRECTS)) {
      redirect(request, status, headers);
    } else if (status < 200 || status > 299) {
      fail(new BadStatus(request.url().toString(), status, part.at()));
    } else {
      page().listener().answered(request, status, headers);
      if (isProcessed(request.url(), status, headers)) {
        Escaping escaping = part.isEval() ? part.where().escaping() : Headers.escaping(headers);
        read(request.url(), escaping);
      }
    }
  }

  private void redirect(IncludeRequest request, int status, Map<String, List<String>> headers) {
    redirects++;
    try {
      page().budget().takeFetch(part.at());
      String location = Headers.first(headers, "Location").orElse("");
      URI url = FragmentUrl.resolve(location, request.url(), part.at());
      page().reach().admit(url, part.at());
      if (fetch != null) {
        fetch.cancel();
      }
      send(Requests.redirected(request, status, url, page().reach().isOwnOrigin(url)));
    } catch (EsiException cause) {
      fail(cause);
    }
  }

  /** Whether its markup is followed: it or the tag asks for it, and its host may. */
  private boolean isProcessed(URI url, int status, Map<String, List<String>> headers) {
    boolean wanted =
        part.isEval()
            || part.tag()
                .dca()
                .orElseGet(
                    () -> SurrogateControl.asksForEsi(status, headers, page().deviceToken()));
    return wanted && SurrogateControl.isProcessable(status, headers) && page().reach().trusts(url);
  }

  private void read(URI url, Escaping escaping) {
    DocumentRun inside = process(url, escaping);
    reader = page().reader(url.toString(), inside, part.where());
  }

  private DocumentRun process(URI url, Escaping escaping) {
    Surroundings where = part.where().within(url, deadline, part.isBuffered(), escaping);
    Context inside = new Context(part.out(), this, where);
    DocumentRun made = new DocumentRun(part.namesWithin(where), inside, inflow, () -> {});
    run = made;
    return made;
  }

  /** A piece of the body. */
  void data(ByteBuffer bytes) {
    received += bytes.remaining();
    try {
      page().budget().takeBytes(bytes.remaining(), received, part.at());
    } catch (EsiException tooMuch) {
      fail(tooMuch);
      return;
    }
    if (reader != null && run != null) {
      reader.read(Piece.of(bytes));
      run.holds(!reader.isKnown());
      run.proceed();
    } else if (!part.out().add(bytes.slice(), inflow) && part.isBuffered()) {
      fail(page().tooMuchHeld(part.at()));
    }
  }

  /** The body is complete. */
  void end() {
    timeout.stop();
    page().fetches().ended(this);
    if (reader != null && run != null) {
      reader.end();
      run.complete();
      run.proceed();
    } else {
      part.out().close();
      settled();
    }
  }

  private void timedOut() {
    giveUp(new TimedOut(name(), part.timeout(), part.at()));
  }

  private void outOfPatience() {
    Duration maxwait = part.tag().maxwait().orElse(Duration.ZERO);
    giveUp(new TimedOut(name() + " (maxwait)", maxwait, part.at()));
  }

  /** The page's time is over; a fetch that waits for a slow visitor is let go on. */
  void expire() {
    if (!inflow.isPaused()) {
      giveUp(new TimedOut("the page", page().limits().totalTimeout(), part.at()));
    }
  }

  /** Fails, unless the fetcher has something to show instead and says so now. */
  private void giveUp(TimedOut cause) {
    FetchAttempt awaited = fetch;
    if (awaited == null || awaited.isOver()) {
      fail(cause);
      return;
    }
    awaited.expire();
    page()
        .execute(
            () -> {
              if (!awaited.isOver()) {
                fail(cause);
              }
            });
  }

  private void paused(boolean paused) {
    if (paused) {
      timeout.pause();
    } else if (fetch != null && !fetch.isOver()) {
      timeout.start();
    }
  }

  @Override
  void whole() {
    if (patience != null) {
      patience.stop();
    }
    part.whole();
  }

  @Override
  void failed(EsiException cause) {
    cancel();
    if (run != null) {
      page().fetches().cancelAbandoned();
    }
    part.failed(cause);
  }

  /** Ends its fetch. */
  void cancel() {
    timeout.stop();
    if (patience != null) {
      patience.stop();
    }
    if (fetch != null) {
      fetch.cancel();
    }
    if (reader != null) {
      reader.abandon();
    }
    page().fetches().ended(this);
  }

  private String name() {
    return fetch == null ? "" : fetch.url();
  }
}
