package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.conformance.stub.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** What reached the stub. */
final class RequestChecks {

  private static final List<String> KEYS = List.of("must", "mustNot", "total", "totalMax");

  private RequestChecks() {}

  static Map<String, Check> all() {
    return Map.of(
        "requests", RequestChecks::requests, "notMustHeaders", RequestChecks::notMustHeaders);
  }

  private static List<Finding> requests(JsonNode expected, Transcript happened) {
    JsonNode said = expected.get("requests");
    List<Finding> findings = new ArrayList<>();
    said.fieldNames()
        .forEachRemaining(
            key -> {
              if (!KEYS.contains(key)) {
                findings.add(Finding.of("requests." + key, "one of " + KEYS, "unknown"));
              }
            });
    said.path("must").forEach(wanted -> findings.addAll(must(wanted, happened)));
    said.path("mustNot").forEach(unwanted -> findings.addAll(mustNot(unwanted, happened)));
    findings.addAll(count(said, happened.requests()));
    return findings;
  }

  private static List<Finding> must(JsonNode wanted, Transcript happened) {
    return happened.requests().stream().anyMatch(request -> isAsWanted(wanted, request))
        ? List.of()
        : List.of(Finding.of("requests.must", wanted, describe(wanted, happened.requests())));
  }

  private static boolean isAsWanted(JsonNode wanted, Recorded request) {
    return request.url().toString().equals(wanted.path("url").asText())
        && (!wanted.has("method") || request.method().equals(wanted.get("method").asText()))
        && (!wanted.has("body") || request.bodyText().equals(wanted.get("body").asText()))
        && hasHeaders(wanted.path("headers"), request);
  }

  private static boolean hasHeaders(JsonNode wanted, Recorded request) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(wanted.fields(), 0), false)
        .allMatch(
            header -> Match.holds(header.getValue(), request.headers().value(header.getKey())));
  }

  private static List<Finding> mustNot(JsonNode unwanted, Transcript happened) {
    return happened.requests().stream()
        .filter(request -> request.url().toString().equals(unwanted.asText()))
        .map(request -> Finding.of("requests.mustNot", "no " + unwanted.asText(), request))
        .toList();
  }

  private static List<Finding> count(JsonNode said, List<Recorded> requests) {
    List<Finding> findings = new ArrayList<>();
    if (said.has("total") && said.get("total").intValue() != requests.size()) {
      findings.add(Finding.of("requests.total", said.get("total"), requests.size()));
    }
    if (said.has("totalMax") && said.get("totalMax").intValue() < requests.size()) {
      findings.add(Finding.of("requests.totalMax", said.get("totalMax"), requests.size()));
    }
    return findings;
  }

  private static List<Finding> notMustHeaders(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    for (JsonNode unwanted : expected.get("notMustHeaders")) {
      for (Recorded request : happened.requests()) {
        if (request.url().toString().equals(unwanted.path("url").asText())) {
          unwanted.path("headers").forEach(name -> findings.addAll(absent(name, request)));
        }
      }
    }
    return findings;
  }

  private static List<Finding> absent(JsonNode name, Recorded request) {
    Optional<String> value = request.headers().value(name.asText());
    return value.stream()
        .map(
            present -> Finding.of("notMustHeaders", "no " + name.asText(), request + " " + present))
        .toList();
  }

  private static String describe(JsonNode wanted, List<Recorded> requests) {
    List<String> same =
        requests.stream()
            .filter(request -> request.url().toString().equals(wanted.path("url").asText()))
            .map(request -> request + " " + request.headers())
            .toList();
    return same.isEmpty() ? "only " + requests : String.join("; ", same);
  }
}
