package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.IncludeRequest.Source;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Listener.Outcome;
import dev.vitral.esi.Location;
import dev.vitral.esi.elements.Body;
import dev.vitral.esi.elements.IncludeTag;
import dev.vitral.esi.elements.ResolvedReference;
import dev.vitral.esi.expressions.Interpolation;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** An include: {@code src}, then {@code alt}, then nothing if {@code onerror} allows it. */
final class IncludePart {

  /** In which name space the fragment is processed. */
  enum Mode {
    /** In one of its own, if it is processed at all. */
    INCLUDE,
    /** In that of the including document. */
    EVAL
  }

  private final Context around;
  private final IncludeTag tag;
  private final Namespace names;
  private final Mode mode;
  private final Runnable onEnd;
  private final Page page;
  private final Location at;
  private final Region out;
  private final long startedAt;
  private @Nullable Names before;
  private Source source = Source.SRC;
  private String shownUrl;
  private @Nullable EsiException lastFailure;

  /**
   * @param names of the including document
   * @param onEnd told when it is whole or has failed
   */
  IncludePart(Context around, IncludeTag tag, Namespace names, Mode mode, Runnable onEnd) {
    this.around = around;
    this.tag = tag;
    this.names = names;
    this.mode = mode;
    this.onEnd = onEnd;
    this.page = names.page();
    this.at = around.where().locate(tag.at());
    this.out = around.out().open(tag.isReplaceable());
    this.before = mode == Mode.EVAL ? names.snapshot() : null;
    this.startedAt = page.alarms().now();
    this.shownUrl = tag.attributes().getOrDefault("src", "");
  }

  void start() {
    around.unit().await();
    fetch(Source.SRC);
  }

  private void fetch(Source source) {
    this.source = source;
    try {
      page.budget().takeFetch(at);
      URI url = url();
      Body inline = names.inline(url);
      OptionalLong deadline = deadline();
      Fragment fragment = new Fragment(this, around.unit(), deadline);
      if (inline == null) {
        fragment.fetch(request(url, deadline));
      } else {
        fragment.follow(url, inline);
      }
    } catch (EsiException cause) {
      failed(cause);
    }
  }

  private URI url() throws EsiException {
    if (tag.tooLong()) {
      throw new LimitReached(Limit.TAG_BYTES, page.limits().of(Limit.TAG_BYTES), at);
    }
    Interpolation written =
        (source == Source.SRC ? tag.src() : tag.alt()).orElseThrow(() -> new Refused("no src", at));
    URI base = around.where().base();
    ResolvedReference known = source == Source.SRC ? tag.knownSrc() : tag.knownAlt();
    URI url = known.against(base);
    if (url == null) {
      url = resolve(written, base);
      known.remember(base, url, written.isLiteral() && tag.params().isEmpty());
    }
    shownUrl = source == Source.SRC ? url.toString() : shownUrl;
    return url;
  }

  private URI resolve(Interpolation written, URI base) throws EsiException {
    names.at(around.where(), tag.at());
    String reference = Requests.reference(written, tag.params(), names);
    if (!names.work().isWithinLimits()) {
      throw names.work().takeExceeded(at);
    }
    return FragmentUrl.resolve(reference, base, at);
  }

  private IncludeRequest request(URI url, OptionalLong deadline) throws EsiException {
    page.reach().admit(url, at);
    boolean sameOrigin = page.reach().isOwnOrigin(url);
    return new IncludeRequest(
        url,
        source,
        at,
        Duration.ofNanos(left(deadline)),
        isBuffered(),
        sameOrigin,
        Requests.options(tag.request(), names, sameOrigin, at),
        tag.attributes());
  }

  /** When it, or an include around it, gives up on what is fetched now and all nested in it. */
  private OptionalLong deadline() {
    OptionalLong end = around.where().deadline();
    if (tag.maxwait().isEmpty()) {
      return end;
    }
    long own = page.alarms().now() + tag.maxwait().get().toNanos();
    return OptionalLong.of(Math.min(own, end.orElse(own)));
  }

  /** Nanoseconds that a fetch may take which starts now, at least 1. */
  private long left(OptionalLong deadline) {
    long left = Math.min(timeout().toNanos(), page.fetches().left());
    return deadline.isEmpty()
        ? left
        : Math.max(1, Math.min(left, deadline.getAsLong() - page.alarms().now()));
  }

  /** How long a fetch for it may take. */
  Duration timeout() {
    return page.timeout(isBuffered());
  }

  /** Whether nothing of it is written before it is whole. */
  boolean isBuffered() {
    return tag.isReplaceable() || around.where().withheld();
  }

  Page page() {
    return page;
  }

  IncludeTag tag() {
    return tag;
  }

  Location at() {
    return at;
  }

  Region out() {
    return out;
  }

  Surroundings where() {
    return around.where();
  }

  boolean isEval() {
    return mode == Mode.EVAL;
  }

  /** The names that its fragment sees, there. */
  Namespace namesWithin(Surroundings inside) {
    return isEval() ? names : Namespace.ofFragment(page, inside);
  }

  /** The fragment is complete, with everything nested in it. */
  void whole() {
    report(source == Source.SRC ? Outcome.FRESH : Outcome.ALT);
    end();
  }

  void failed(EsiException cause) {
    lastFailure = cause;
    out.clear();
    if (before != null) {
      names.restore(before);
      before = names.snapshot();
    }
    if (around.unit().isOver()) {
      return;
    }
    if (source == Source.SRC && tag.alt().isPresent()) {
      fetch(Source.ALT);
    } else if (tag.goesOn()) {
      report(Outcome.CONTINUED);
      end();
    } else {
      report(Outcome.FAILED);
      around.unit().fail(cause);
      onEnd.run();
    }
  }

  private void end() {
    out.close();
    out.release();
    around.unit().settled();
    onEnd.run();
  }

  private void report(Outcome outcome) {
    Duration took = Duration.ofNanos(page.alarms().now() - startedAt);
    page.listener().included(shownUrl, at, outcome, took, lastFailure);
  }
}
