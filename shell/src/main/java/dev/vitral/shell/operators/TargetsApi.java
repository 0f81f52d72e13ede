package dev.vitral.shell.operators;

import dev.vitral.shell.operators.Frames.Frame;
import dev.vitral.shell.registry.RegistryFile;
import dev.vitral.shell.targets.Balancers;
import dev.vitral.shell.targets.TargetHealth;
import dev.vitral.shell.targets.TargetState;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * {@code GET /_vitral/targets}: the targets of all registered fragments and how they are, as a page
 * or as JSON. For operators only.
 */
@ApplicationScoped
class TargetsApi {

  /** Its path. */
  static final String PATH = "/_vitral/targets";

  private final OperatorsDoor door;
  private final RegistryFile registry;
  private final Balancers balancers;
  private final Frames frames;

  TargetsApi(OperatorsDoor door, RegistryFile registry, Balancers balancers, Frames frames) {
    this.door = door;
    this.registry = registry;
    this.balancers = balancers;
    this.frames = frames;
  }

  /** Answers the request. */
  void serve(Visit visit) {
    door.letRead(visit, () -> Frames.answer(visit, visit.wantsHtml() ? page(visit) : json()));
  }

  private String page(Visit visit) {
    List<Row> rows = each(Row::of).toList();
    return Frames.render(visit, Views.targets(frames.of(visit), rows));
  }

  private String json() {
    JsonArray all = new JsonArray();
    Instant now = Instant.now();
    each((fragment, health) -> Json.of(fragment, health, now)).forEach(all::add);
    return new JsonObject().put("targets", all).encode();
  }

  private <T> Stream<T> each(BiFunction<String, TargetHealth, T> shown) {
    return registry.fragments().stream()
        .flatMap(
            fragment ->
                balancers.of(fragment.targets()).health().stream()
                    .map(health -> shown.apply(fragment.name(), health)));
  }

  /**
   * A target of a fragment.
   *
   * @param ejectedFor whole seconds, rounded up
   */
  record Row(
      String fragment,
      String url,
      boolean ejected,
      boolean onProbation,
      String ejectedFor,
      int inFlight,
      int failures,
      int ejections) {

    private static final String NOTHING = "–";

    static Row of(String fragment, TargetHealth health) {
      boolean isEjected = health.state() == TargetState.EJECTED;
      long seconds = health.ejectedFor().plusSeconds(1).minusNanos(1).toSeconds();
      return new Row(
          fragment,
          health.url().toString(),
          isEjected,
          health.state() == TargetState.ON_PROBATION,
          isEjected ? Long.toString(seconds) : NOTHING,
          health.inFlight(),
          health.failures(),
          health.ejections());
    }
  }

  @CheckedTemplate(basePath = "operators")
  static final class Views {

    static native TemplateInstance targets(Frame frame, List<Row> rows);

    private Views() {}
  }
}
