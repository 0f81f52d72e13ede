package dev.vitral.shell.operators;

import dev.vitral.shell.condition.State;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.promotion.ManifestPoller;
import dev.vitral.shell.promotion.Standing;
import dev.vitral.shell.promotion.Standings;
import dev.vitral.shell.registry.RegistryFile;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code GET /_vitral/api/fragments} and {@code …/{name}}: how fragments stand, for a team's
 * pipeline to read. {@code POST …/{name}/promotion} asks the fragment for its manifest first. For
 * operators only.
 */
@ApplicationScoped
class FragmentsApi {

  /** Its path. */
  static final String PATH = "/_vitral/api/fragments";

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String PROMOTION = "promotion";

  private final OperatorsDoor door;
  private final RegistryFile registry;
  private final Standings standings;
  private final ManifestPoller poller;
  private final Errors errors;

  FragmentsApi(
      OperatorsDoor door,
      RegistryFile registry,
      Standings standings,
      ManifestPoller poller,
      Errors errors) {
    this.door = door;
    this.registry = registry;
    this.standings = standings;
    this.poller = poller;
    this.errors = errors;
  }

  /** Answers a request. */
  void serve(Visit visit) {
    List<String> below = segments(visit.path());
    boolean isPromotion = below.size() == 2 && below.get(1).equals(PROMOTION);
    if (below.size() > 1 && !isPromotion) {
      errors.send(visit, 404);
      return;
    }
    Set<HttpMethod> methods = isPromotion ? Set.of(HttpMethod.POST) : READING;
    if (!methods.contains(visit.method())) {
      errors.send(visit, 405, Map.of("Allow", isPromotion ? "POST" : "GET, HEAD"));
      return;
    }
    visit.request().resume();
    door.let(visit, () -> admitted(visit, below, isPromotion));
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.substring(PATH.length()).split("/"))
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  private void admitted(Visit visit, List<String> below, boolean isPromotion) {
    if (below.isEmpty()) {
      answer(visit, all());
      return;
    }
    String name = below.get(0);
    if (!isRegistered(name)) {
      errors.send(visit, 404);
    } else if (isPromotion) {
      poller
          .ask(name)
          .ifPresentOrElse(
              asked ->
                  asked.onComplete(
                      done -> visit.context().runOnContext(now -> answer(visit, one(name)))),
              () -> errors.send(visit, 404));
    } else {
      answer(visit, one(name));
    }
  }

  private boolean isRegistered(String name) {
    return registry.fragments().stream().anyMatch(fragment -> fragment.name().equals(name));
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
