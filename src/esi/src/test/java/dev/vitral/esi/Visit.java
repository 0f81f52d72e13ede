package dev.vitral.esi;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One page asked for by one visitor: what was asked, what was fetched, what came out. Fragments are
 * answered by hand through {@link #answer}, or beforehand through {@link #fragment}.
 */
final class Visit implements Fetcher, Output, Listener {

  final HandTime time = new HandTime();
  final List<String> outcomes = new ArrayList<>();
  final List<Problem> malformed = new ArrayList<>();
  final List<EsiException> causes = new ArrayList<>();
  final List<String> answered = new ArrayList<>();
  final List<String> dependsOn = new ArrayList<>();
  final List<ResponseEdit> edits = new ArrayList<>();
  private final Map<String, Answer> answers = new LinkedHashMap<>();
  private final Map<String, Consumer<Answer>> prepared = new LinkedHashMap<>();
  private Consumer<Answer> others = any -> {};
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private String url = "http://www.example.test/page";
  private EsiLimits limits = EsiLimits.defaults();
  private Hosts hosts = Hosts.own();
  private CompletableFuture<Void> drained = CompletableFuture.completedFuture(null);
  private Plans plans = Plans.none();
  private HeldBytes held = HeldBytes.atMost(64 << 20);
  private String contentType = "text/html";
  private Fetch body = Fetch.DONE;
  private boolean headSent;
  private @Nullable Rendering rendering;
  private @Nullable EsiException abort;
  private boolean ended;

  Visit to(String url) {
    this.url = url;
    return this;
  }

  Visit header(String name, String value) {
    headers.put(name, List.of(value));
    return this;
  }

  Visit limits(EsiLimits limits) {
    this.limits = limits;
    return this;
  }

  Visit hosts(Hosts hosts) {
    this.hosts = hosts;
    return this;
  }

  Visit limit(Limit limit, long bound) {
    return limits(limits.with(limit, bound));
  }

  Visit plans(Plans plans) {
    this.plans = plans;
    return this;
  }

  Visit held(HeldBytes held) {
    this.held = held;
    return this;
  }

  Visit contentType(String contentType) {
    this.contentType = contentType;
    return this;
  }

  /** Where the page's own markup comes from. */
  Visit body(Fetch body) {
    this.body = body;
    return this;
  }

  /** The response's head has left, and cannot be edited. */
  Visit headSent() {
    headSent = true;
    return this;
  }

  Visit fragment(String url, String body) {
    return fragment(url, answer -> answer.complete(body));
  }

  Visit esiFragment(String url, String body) {
    return fragment(url, answer -> answer.withEsi().piece(body).complete());
  }

  Visit fragment(String url, Consumer<Answer> conduct) {
    prepared.put(url, conduct);
    return this;
  }

  /** How fragments not prepared one by one are answered. */
  Visit others(Consumer<Answer> conduct) {
    others = conduct;
    return this;
  }

  /** Renders the page; fragments not prepared wait to be answered. */
  Visit get(String page) {
    return get(page.getBytes(StandardCharsets.UTF_8));
  }

  Visit get(byte[] page) {
    Template template = Template.parse("page", ByteBuffer.wrap(page), limits);
    malformed.addAll(template.problems());
    rendering = template.render(request(), this, this, options());
    return this;
  }

  /** Begins the page, which is then fed. */
  PageFeed begin() {
    PageFeed feed = Template.stream("page", body, request(), this, this, options());
    rendering = feed;
    return feed;
  }

  /** Feeds the page in these pieces. */
  Visit feed(byte[]... pieces) {
    PageFeed feed = begin();
    for (byte[] piece : pieces) {
      feed.data(ByteBuffer.wrap(piece));
    }
    feed.end();
    return this;
  }

  Visit feed(String page) {
    return feed(page.getBytes(StandardCharsets.UTF_8));
  }

  private RequestContext request() {
    return new RequestContext(URI.create(url), headers);
  }

  private EsiOptions options() {
    return EsiOptions.on(Runnable::run, time)
        .withLimits(limits)
        .withHosts(hosts)
        .withHeld(held)
        .withPlans(plans)
        .withContentType(contentType)
        .withListener(this);
  }

  void cancel() {
    if (rendering != null) {
      rendering.cancel();
    }
  }

  /** The fetch of that path. */
  Answer answer(String path) {
    return answerAt("http://www.example.test" + path);
  }

  Answer answerAt(String url) {
    Answer answer = answers.get(url);
    if (answer == null) {
      throw new AssertionError(url + " was not fetched, but " + answers.keySet());
    }
    return answer;
  }

  List<String> fetched() {
    return List.copyOf(answers.keySet());
  }

  String body() {
    return written.toString(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return written.toByteArray();
  }

  boolean hasEnded() {
    return ended;
  }

  @Nullable EsiException abort() {
    return abort;
  }

  /** The visitor reads no further until {@link #readOn}. */
  void stopReading() {
    drained = new CompletableFuture<>();
  }

  void readOn() {
    CompletableFuture<Void> waiting = drained;
    drained = CompletableFuture.completedFuture(null);
    waiting.complete(null);
  }

  @Override
  public Fetch fetch(IncludeRequest request, FragmentSink sink) {
    Answer answer = new Answer(request, sink);
    answers.put(request.url().toString(), answer);
    String path = request.url().toString().replace("http://www.example.test", "");
    prepared.getOrDefault(path, others).accept(answer);
    return answer;
  }

  @Override
  public void write(ByteBuffer piece) {
    checkOpen();
    while (piece.hasRemaining()) {
      written.write(piece.get());
    }
  }

  @Override
  public void end() {
    checkOpen();
    ended = true;
  }

  @Override
  public void abort(EsiException cause) {
    checkOpen();
    abort = cause;
  }

  @Override
  public CompletionStage<Void> drained() {
    return drained;
  }

  @Override
  public void included(
      String src, Location at, Outcome outcome, java.time.Duration took, @Nullable EsiException c) {
    outcomes.add(src.replace("http://www.example.test", "") + " " + outcome);
    if (c != null) {
      causes.add(c);
    }
  }

  @Override
  public void answered(IncludeRequest request, int status, Map<String, List<String>> headers) {
    answered.add(request.url().getPath() + " " + status);
  }

  @Override
  public void dependsOn(String name) {
    dependsOn.add(name);
  }

  @Override
  public boolean edit(ResponseEdit edit) {
    edits.add(edit);
    return !headSent;
  }

  @Override
  public void malformed(Problem problem) {
    malformed.add(problem);
  }

  private void checkOpen() {
    if (ended || abort != null) {
      throw new AssertionError("the output was used after its end");
    }
  }
}
