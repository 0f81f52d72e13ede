package dev.vitral.esi.conformance;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.HandTime;
import dev.vitral.esi.Output;
import dev.vitral.esi.PageFeed;
import dev.vitral.esi.Plans;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.SurrogateControl;
import dev.vitral.esi.Template;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One visitor asks for the page of a case, in time that passes only here. */
final class Exchange implements Output {

  /** What text had arrived by when. */
  record Arrival(long atMs, String text) {}

  private static final Duration STEP = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  final HandTime time = new HandTime();
  final Origins origins;
  final List<Arrival> arrivals = new ArrayList<>();
  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Case asked;
  private final UnaryOperator<Body> cut;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private int status;
  private boolean ended;
  private boolean aborted;

  /**
   * @param cut how the page and every fragment are cut as they come in
   */
  Exchange(Case asked, UnaryOperator<Body> cut) {
    this.asked = asked;
    this.cut = cut;
    this.origins = new Origins(asked, time, cut);
    this.status = asked.page().status();
  }

  /** Lets the page come in. */
  Exchange send(Plans plans) {
    Resource page = asked.page();
    Body body = cut.apply(page.body());
    if (!SurrogateControl.asksForEsi(page.status(), page.headers(), "edge")) {
      write(ByteBuffer.wrap(body.bytes()));
      end();
      return this;
    }
    EsiOptions options =
        EsiOptions.on(Runnable::run, time)
            .withDeviceToken("edge")
            .withLimits(asked.limits())
            .withHosts(asked.hosts())
            .withPlans(plans)
            .withContentType(String.join("", page.headers().get("Content-Type")));
    PageFeed feed = Template.stream(asked.url(), Fetch.DONE, request(), origins, this, options);
    feed(feed, body, 0);
    if (asked.expect().has("clientAbortMs")) {
      time.pass(Duration.ofMillis(asked.expect().get("clientAbortMs").getAsLong()));
      feed.cancel();
    }
    for (Duration passed = Duration.ZERO;
        !isOver() && passed.compareTo(LONGEST) < 0;
        passed = passed.plus(STEP)) {
      time.pass(STEP);
    }
    return this;
  }

  private RequestContext request() {
    Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sent.putAll(Resource.headers(asked.request()));
    URI url = URI.create(asked.url());
    sent.putIfAbsent("Host", List.of(url.getAuthority()));
    return new RequestContext(url, sent);
  }

  private void feed(PageFeed feed, Body body, int next) {
    for (int at = next; at < body.pieces().size(); at++) {
      Body.Piece piece = body.pieces().get(at);
      int later = at + 1;
      if (piece.waitMs() > 0) {
        Duration wait = Duration.ofMillis(piece.waitMs());
        time.after(
            wait,
            () -> {
              feed.data(ByteBuffer.wrap(piece.bytes().clone()));
              feed(feed, body, later);
            });
        return;
      }
      feed.data(ByteBuffer.wrap(piece.bytes().clone()));
    }
    feed.end();
  }

  int status() {
    return status;
  }

  boolean isComplete() {
    return ended;
  }

  boolean isAborted() {
    return aborted;
  }

  byte[] bytes() {
    return written.toByteArray();
  }

  String body() {
    return written.toString(StandardCharsets.UTF_8);
  }

  String url() {
    return asked.url();
  }

  boolean isHead() {
    return asked.request().get("method").getAsString().equals("HEAD");
  }

  long tookMs() {
    return time.nanoTime() / 1_000_000;
  }

  private boolean isOver() {
    return ended || aborted;
  }

  @Override
  public void write(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    written.writeBytes(bytes);
    if (arrivals.size() < 1000) {
      arrivals.add(new Arrival(tookMs(), new String(bytes, StandardCharsets.UTF_8)));
    }
  }

  @Override
  public void end() {
    ended = true;
  }

  @Override
  public void abort(EsiException cause) {
    aborted = true;
  }

  /** As an edge does that still has the head in its hands. */
  @Override
  public boolean edit(ResponseEdit edit) {
    if (edit instanceof ResponseEdit.AddHeader header) {
      headers.put(header.name(), header.value());
    } else if (edit instanceof ResponseEdit.SetStatus set) {
      status = set.status();
    } else if (edit instanceof ResponseEdit.Redirect redirect) {
      status = 302;
      headers.put("Location", redirect.location());
    }
    return true;
  }
}
