package dev.vitral.bench.secrets;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Asks, on one event loop and so many connections as there are lanes, and judges every answer. */
final class Hunt {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PROGRESS = 50_000;

  private final HuntOptions options;
  private final PrintStream out;
  private final List<Person> people;
  private final Tally tally = new Tally();
  private final Questions questions;
  private final Judge judge;
  private final Evidence evidence;
  private final long begun = System.nanoTime();
  private int asked;
  private int lanes;

  Hunt(HuntOptions options, List<Person> people, List<Place> places, PrintStream out) {
    this.options = options;
    this.out = out;
    this.people = people;
    this.questions = new Questions(options, people, places);
    this.judge = new Judge(people, tally);
    this.evidence = new Evidence(options.evidence());
  }

  /** Whether nobody saw what is another one's, and everybody what is their own. */
  boolean finds() throws InterruptedException {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    Promise<Void> end = Promise.promise();
    vertx.runOnContext(start -> open(client(vertx), end));
    try {
      end.future().toCompletionStage().toCompletableFuture().join();
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    return verdict();
  }

  private HttpClient client(Vertx vertx) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setMaxPoolSize(options.connections())
            .setDefaultHost(options.portal().getHost())
            .setDefaultPort(options.portal().getPort()));
  }

  private void open(HttpClient client, Promise<Void> end) {
    lanes = options.connections();
    for (int lane = 0; lane < options.connections(); lane++) {
      next(client, end);
    }
  }

  private void next(HttpClient client, Promise<Void> end) {
    if (asked == options.requests() || took().compareTo(options.longest()) > 0) {
      lanes--;
      if (lanes == 0) {
        end.complete();
      }
      return;
    }
    asked++;
    if (asked % PROGRESS == 0) {
      out.printf("  %,d asked after %d s%n", asked, took().toSeconds());
    }
    Question question = questions.next();
    ask(client, question)
        .onSuccess(answer -> judged(question, answer))
        .onFailure(tally::unanswered)
        .onComplete(done -> next(client, end));
  }

  private static Future<Answer> ask(HttpClient client, Question question) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(question.method()))
            .setURI(question.target())
            .setTimeout(PATIENCE.toMillis());
    question.headers().forEach(request::putHeader);
    return client.request(request).compose(HttpClientRequest::send).compose(Hunt::read);
  }

  private static Future<Answer> read(HttpClientResponse response) {
    return response
        .body()
        .map((Buffer body) -> Answer.of(response.statusCode(), response.headers(), body));
  }

  private void judged(Question question, Answer answer) {
    tally.answered(question, answer);
    List<String> complaints = judge.complaints(question, answer);
    if (!complaints.isEmpty()) {
      evidence.keep(question, answer, complaints);
    }
    String tag = answer.header("ETag");
    if (answer.status() == 200 && !tag.isEmpty() && question.wantsBody()) {
      questions.remember(question.target(), tag);
    }
  }

  private boolean verdict() {
    tally.print(out, people, took());
    List<Secret> unseen = tally.unseen(people);
    unseen.forEach(secret -> out.printf("%s never saw %s%n", secret.owner(), secret.what()));
    List<String> logged = options.logs().map(logs -> new Logs(people).in(logs)).orElse(List.of());
    logged.forEach(out::println);
    out.printf(
        "seed %d: %,d answers gave a secret away%s%n",
        options.seed(),
        evidence.found(),
        evidence.found() == 0 ? "" : "; see " + options.evidence().toAbsolutePath());
    return evidence.found() == 0 && unseen.isEmpty() && logged.isEmpty() && tally.answered() > 0;
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
