package dev.vitral.shell.operators;

import dev.vitral.shell.condition.State;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.promotion.Candidates;
import dev.vitral.shell.promotion.Candidates.Finding;
import dev.vitral.shell.promotion.ManifestPoller;
import dev.vitral.shell.promotion.Standing;
import dev.vitral.shell.promotion.Standings;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegistryFile;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code GET /_vitral/api/fragments} and {@code …/{name}}: how fragments stand, for a team's
 * pipeline to read. {@code POST …/{name}/promotion} asks the fragment for its manifest first;
 * {@code POST …/{name}/examination?target=http://host:port} only says what a promotion of the build
 * there would find. For operators only.
 */
@ApplicationScoped
class FragmentsApi {

  /** Its path. */
  static final String PATH = "/_vitral/api/fragments";

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String PROMOTION = "promotion";
  private static final String EXAMINATION = "examination";
  private static final Set<String> ORDERS = Set.of(PROMOTION, EXAMINATION);
  private static final String TARGET = "target";
  private static final String WHERE =
      "http://host:port, with a host at which the registry has the fragment, or host-candidate";

  private final OperatorsDoor door;
  private final RegistryFile registry;
  private final Standings standings;
  private final ManifestPoller poller;
  private final Candidates candidates;
  private final Vertx vertx;
  private final Errors errors;

  FragmentsApi(
      OperatorsDoor door,
      RegistryFile registry,
      Standings standings,
      ManifestPoller poller,
      Candidates candidates,
      Vertx vertx,
      Errors errors) {
    this.door = door;
    this.registry = registry;
    this.standings = standings;
    this.poller = poller;
    this.candidates = candidates;
    this.vertx = vertx;
    this.errors = errors;
  }

  /** Answers a request. */
  void serve(Visit visit) {
    List<String> below = segments(visit.path());
    boolean isOrder = below.size() == 2 && ORDERS.contains(below.get(1));
    if (below.size() > 1 && !isOrder) {
      errors.send(visit, 404);
      return;
    }
    Set<HttpMethod> methods = isOrder ? Set.of(HttpMethod.POST) : READING;
    if (!methods.contains(visit.method())) {
      errors.send(visit, 405, Map.of("Allow", isOrder ? "POST" : "GET, HEAD"));
      return;
    }
    visit.request().resume();
    door.let(visit, () -> admitted(visit, below));
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.substring(PATH.length()).split("/"))
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  private void admitted(Visit visit, List<String> below) {
    if (below.isEmpty()) {
      answer(visit, all());
      return;
    }
    Optional<RegisteredFragment> fragment = registered(below.get(0));
    if (fragment.isEmpty()) {
      errors.send(visit, 404);
    } else if (below.size() == 1) {
      answer(visit, one(below.get(0)));
    } else if (below.get(1).equals(PROMOTION)) {
      promote(visit, below.get(0));
    } else {
      examine(visit, fragment.get());
    }
  }

  private Optional<RegisteredFragment> registered(String name) {
    return registry.fragments().stream()
        .filter(fragment -> fragment.name().equals(name))
        .findFirst();
  }

  private void promote(Visit visit, String name) {
    poller
        .ask(name)
        .ifPresentOrElse(
            asked ->
                asked.onComplete(
                    done -> visit.context().runOnContext(now -> answer(visit, one(name)))),
            () -> errors.send(visit, 404));
  }

  private void examine(Visit visit, RegisteredFragment fragment) {
    Optional<String> target = Optional.ofNullable(visit.request().getParam(TARGET));
    Optional<URI> place = Candidates.place(fragment, target);
    if (place.isEmpty()) {
      errors.invalid(visit, Map.of(TARGET, WHERE));
      return;
    }
    vertx
        .executeBlocking(() -> candidates.examine(fragment, place.get()), false)
        .onComplete(
            done ->
                visit
                    .context()
                    .runOnContext(
                        now ->
                            errors.guard(
                                visit,
                                () -> answer(visit, Json.of(fragment.name(), found(done))))));
  }

  private static Finding found(AsyncResult<Finding> done) {
    if (done.failed()) {
      throw new IllegalStateException("an examination that broke off", done.cause());
    }
    return done.result();
  }

  private JsonObject all() {
    JsonArray fragments = new JsonArray();
    registry.fragments().forEach(fragment -> fragments.add(one(fragment.name())));
    JsonObject all = new JsonObject().put("fragments", fragments);
    registry.refusal().ifPresent(why -> all.put("registry", new JsonObject().put("refusal", why)));
    return all;
  }

  private JsonObject one(String name) {
    Standing standing = standings.of(name);
    JsonObject one = new JsonObject().put("name", name).put("state", State.of(standing).label());
    standing.promotion().ifPresent(counts -> one.put("version", counts.version()));
    Json.put(one, standing);
    return one;
  }

  private static void answer(Visit visit, JsonObject body) {
    ResponseHeaders.secure(visit.response().headers());
    visit
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(body.encode());
  }
}
