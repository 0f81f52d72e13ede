package dev.vitral.shell.operators;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.condition.Condition;
import dev.vitral.shell.condition.IncludeCondition;
import dev.vitral.shell.figures.CacheUse;
import dev.vitral.shell.figures.Had;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/** Fragments and how they are, as JSON. What is not known is left out. */
final class ConditionsJson {

  private static final double SHARES = 1_000;

  private ConditionsJson() {}

  static JsonObject of(List<Condition> fragments, Optional<String> registryRefusal, Instant now) {
    JsonObject json = new JsonObject();
    registryRefusal.ifPresent(why -> json.put("registry", new JsonObject().put("refusal", why)));
    return json.put(
        "fragments", fragments.stream().map(fragment -> of(fragment, now)).collect(array()));
  }

  private static JsonObject of(Condition fragment, Instant now) {
    JsonObject json =
        new JsonObject().put("name", fragment.name()).put("state", fragment.state().label());
    fragment.removed().ifPresent(at -> json.put("removed", Json.moment(at)));
    fragment.manifest().ifPresent(manifest -> describe(json, manifest));
    Json.put(json, fragment.standing());
    return json.put(
            "targets",
            fragment.targets().stream()
                .map(target -> Json.of(fragment.name(), target, now))
                .collect(array()))
        .put("circuit", fragment.circuit().label())
        .put("cache", of(fragment.cache()))
        .put("pages", of(fragment.pages()))
        .put("includes", fragment.includes().stream().map(ConditionsJson::of).collect(array()));
  }

  private static void describe(JsonObject json, Manifest manifest) {
    json.put("version", manifest.version())
        .put("team", manifest.team())
        .put(
            "events",
            new JsonObject()
                .put("emits", new JsonArray(manifest.events().emits()))
                .put("consumes", new JsonArray(manifest.events().consumes())));
  }

  private static JsonObject of(CacheUse cache) {
    JsonObject json =
        new JsonObject()
            .put("fresh", cache.fresh())
            .put("revalidated", cache.revalidated())
            .put("stale", cache.stale())
            .put("missing", cache.missing());
    cache.hitRate().ifPresent(part -> json.put("hitRate", Math.round(part * SHARES) / SHARES));
    return json;
  }

  private static JsonObject of(Had had) {
    JsonObject rungs = new JsonObject();
    had.rungs().forEach((rung, times) -> rungs.put(rung.label(), times));
    JsonObject json = new JsonObject().put("rungs", rungs);
    had.times()
        .ifPresent(
            times ->
                json.put("p50", Json.millis(times.median()))
                    .put("p99", Json.millis(times.p99()))
                    .put("samples", times.samples()));
    return json;
  }

  private static JsonObject of(IncludeCondition include) {
    return new JsonObject()
        .put("name", include.id())
        .put("deadline", include.deadline().toMillis())
        .mergeIn(of(include.had()));
  }

  private static Collector<JsonObject, ?, JsonArray> array() {
    return Collector.of(JsonArray::new, JsonArray::add, JsonArray::addAll);
  }
}
