package dev.vitral.shell.page;

import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.coding.Coded;
import dev.vitral.shell.reuse.Generation;
import dev.vitral.shell.visit.Visit;
import io.micrometer.core.instrument.Counter;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A whole page that was made of kept parts alone, as it was sent. Nothing of it changes while it
 * lives but what it says of its lifetime.
 */
final class ReadyPage {

  /** What it takes beside its body, in bytes. */
  private static final int OVERHEAD = 4_000;

  /** Between two visitors who have a stale page composed. */
  private static final long WHILE = Duration.ofMillis(50).toNanos();

  private static final CharSequence REUSE = HttpHeaders.createOptimized("Cache-Control");
  private static final CharSequence TIMING = HttpHeaders.createOptimized("Server-Timing");
  private static final CharSequence LENGTH = HttpHeaders.createOptimized("Content-Length");
  private static final CharSequence AT_ONCE = HttpHeaders.createOptimized(timing(0));

  /** What depends on the moment or on the visitor, in lower case. */
  private static final Set<String> OF_THE_MOMENT = Set.of("cache-control", "etag", "server-timing");

  private final Generation parts;
  private final Map<String, String> varies;
  private final List<Line> head;
  private final ReadyBody body;
  private final CharSequence length;
  private final List<Counter> hits;
  private final AtomicLong composed;
  private Reuse reuse;

  /** A line of the head, as it is written. */
  private record Line(CharSequence name, CharSequence value) {}

  /** What {@code Cache-Control} says until then. */
  private record Reuse(CharSequence said, long until) {}

  /**
   * @param parts its primary too, if it has one
   * @param varies request headers that chose the primary, and what they {@link #said}
   * @param headers as they were sent
   * @param hits one more for every answer
   */
  ReadyPage(
      Generation parts,
      Map<String, String> varies,
      MultiMap headers,
      ReadyBody body,
      List<Counter> hits,
      long now) {
    this.parts = parts;
    this.varies = varies;
    this.head = lines(headers);
    this.body = body;
    this.length = length(body.plain());
    this.hits = hits;
    this.composed = new AtomicLong(now - WHILE);
    this.reuse = reuse(now);
  }

  /** What a request says in a header that chooses pages; absent is empty. */
  static String said(MultiMap asked, String name) {
    return String.join(",", asked.getAll(name));
  }

  /** Whether it was made for such a request. */
  boolean fits(Visit visit) {
    MultiMap asked = visit.request().headers();
    for (Map.Entry<String, String> choice : varies.entrySet()) {
      if (!said(asked, choice.getKey()).equals(choice.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is what would be composed again. */
  boolean isFresh(long now) {
    return parts.isFresh(now);
  }

  /** Whether it may be given while those parts that are stale are asked for anew. */
  boolean mayBeRevalidated(long now) {
    return parts.mayBeRevalidated(now);
  }

  /** Whether one visitor, once in a while, is to have it composed: that asks for what is stale. */
  boolean isToBeComposed(long now) {
    long last = composed.get();
    return now - last >= WHILE && composed.compareAndSet(last, now);
  }

  /** Answers with it. */
  void send(Visit visit, long now) {
    HttpServerResponse response = visit.response();
    visit.request().resume();
    MultiMap headers = response.headers();
    for (Line line : head) {
      headers.add(line.name(), line.value());
    }
    headers.add(REUSE, reuseBy(now)).add(TIMING, timingOf(visit));
    hits.forEach(Counter::increment);
    visit.recording().ready();
    if (PageHead.validate(visit, body.tag())) {
      response.end();
      return;
    }
    Optional<Coded> inFewer = inFewerBytes(visit);
    inFewer.ifPresent(made -> PageHead.encode(visit, body.tag(), made.coding()));
    end(visit, inFewer);
  }

  /** The page in the coding that the visitor wants most, if it is there already. */
  Optional<Coded> inFewerBytes(Visit visit) {
    return body.coded().isEmpty()
        ? Optional.empty()
        : body.coded().get().best(PageHead.accepted(visit));
  }

  private void end(Visit visit, Optional<Coded> inFewer) {
    HttpServerResponse response = visit.response();
    Buffer sent = inFewer.map(Coded::body).orElse(body.plain());
    response.headers().add(LENGTH, inFewer.isEmpty() ? length : length(sent));
    if (visit.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(sent);
    }
  }

  private static CharSequence length(Buffer sent) {
    return HttpHeaders.createOptimized(Integer.toString(sent.length()));
  }

  ReadyBody body() {
    return body;
  }

  /** In bytes. */
  int weight() {
    return OVERHEAD + body.weight();
  }

  /** Worked out again whenever a part has grown a second older; by two threads at once as well. */
  private CharSequence reuseBy(long now) {
    Reuse known = reuse;
    if (now - known.until() >= 0) {
      known = reuse(now);
      reuse = known;
    }
    return known.said();
  }

  private Reuse reuse(long now) {
    Merged merged = new Merged();
    parts.said(now).forEach(part -> PageParts.add(merged, part));
    CharSequence said = HttpHeaders.createOptimized(merged.cacheControl());
    return new Reuse(said, parts.saidUntil(now));
  }

  private static CharSequence timingOf(Visit visit) {
    long took = visit.elapsed().toMillis();
    return took == 0 ? AT_ONCE : timing(took);
  }

  private static String timing(long millis) {
    return "shell;dur=" + millis + ";desc=ready";
  }

  private static List<Line> lines(MultiMap headers) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, String> header : headers) {
      if (!OF_THE_MOMENT.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        lines.add(
            new Line(
                HttpHeaders.createOptimized(header.getKey()),
                HttpHeaders.createOptimized(header.getValue())));
      }
    }
    return List.copyOf(lines);
  }
}
