package dev.vitral.shell.operators;

import dev.vitral.contract.Violation;
import dev.vitral.shell.promotion.Candidates.Finding;
import dev.vitral.shell.promotion.Standing;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.record.Recording;
import dev.vitral.shell.targets.TargetHealth;
import dev.vitral.shell.targets.TargetState;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Records and targets as JSON: times of records in milliseconds with three digits after the point.
 */
final class Json {

  private static final double MICROS = 1_000;

  private Json() {}

  static JsonObject of(Recording recording) {
    JsonObject json =
        new JsonObject()
            .put("id", recording.id())
            .put("at", recording.at().toString())
            .put("method", recording.method())
            .put("target", recording.target())
            .put("ready", recording.isReady())
            .put("cut", recording.isCut())
            .put("bytes", recording.bytes());
    recording.status().ifPresent(status -> json.put("status", status));
    recording.committed().ifPresent(took -> json.put("committed", millis(took)));
    recording.total().ifPresent(took -> json.put("total", millis(took)));
    JsonArray parts = new JsonArray();
    recording.parts().forEach(part -> parts.add(of(part)));
    return json.put("parts", parts);
  }

  private static JsonObject of(RecordedPart part) {
    JsonObject json =
        new JsonObject()
            .put("name", part.name())
            .put("rung", part.rung())
            .put("way", part.way())
            .put("began", millis(part.began()))
            .put("took", millis(part.took()));
    part.queued().ifPresent(queued -> json.put("queued", millis(queued)));
    part.bytes().ifPresent(bytes -> json.put("bytes", bytes));
    return json;
  }

  static JsonObject of(String fragment, TargetHealth health, Instant now) {
    JsonObject json =
        new JsonObject()
            .put("fragment", fragment)
            .put("url", health.url().toString())
            .put("state", health.state().label())
            .put("answers", health.answers())
            .put("since", moment(now.minus(health.asItIsFor())))
            .put("inFlight", health.inFlight())
            .put("failures", health.failures())
            .put("ejections", health.ejections());
    if (health.state() == TargetState.EJECTED) {
      json.put("ejectedFor", health.ejectedFor().toMillis());
    }
    return json;
  }

  /** Adds what became of a fragment's manifests. */
  static void put(JsonObject json, Standing standing) {
    standing.promotion().ifPresent(last -> json.put("promotion", of(last)));
    standing.refusal().ifPresent(last -> json.put("refusal", of(last)));
  }

  private static JsonObject of(Standing.Promotion promotion) {
    return new JsonObject().put("version", promotion.version()).put("at", moment(promotion.at()));
  }

  private static JsonObject of(Standing.Refusal refusal) {
    return new JsonObject()
        .put("version", refusal.version())
        .put("at", moment(refusal.at()))
        .put("violations", of(refusal.violations()));
  }

  static JsonObject of(String fragment, Finding finding) {
    return new JsonObject()
        .put("name", fragment)
        .put("version", finding.version())
        .put("violations", of(finding.violations()));
  }

  private static JsonArray of(List<Violation> violations) {
    JsonArray all = new JsonArray();
    for (Violation violation : violations) {
      all.add(
          new JsonObject()
              .put("subject", violation.subject())
              .put("sentence", violation.sentence()));
    }
    return all;
  }

  /** To the second. */
  static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static double millis(Duration took) {
    return Math.round(took.toNanos() / MICROS) / MICROS;
  }
}
