package dev.vitral.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One case. What the stub keeps count of belongs to the object: a case that is run again is read
 * again.
 */
public final class Case {

  /**
   * A request and what is expected of its answer.
   *
   * @param waitMillis before the request is sent
   */
  public record Step(long waitMillis, Request request, JsonNode expected) {}

  private final JsonNode said;
  private final OriginAnswer page;
  private final Map<String, OriginAnswer> origin = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * Reads one.
   *
   * @throws CaseException if something in it cannot be understood
   */
  public Case(JsonNode said) {
    this.said = said;
    this.page = OriginAnswer.page(said.path("page"));
    said.path("origin")
        .fields()
        .forEachRemaining(
            entry -> origin.put(entry.getKey(), OriginAnswer.other(entry.getValue())));
    addStep(said);
    said.path("then").forEach(this::addStep);
  }

  private void addStep(JsonNode step) {
    if (!step.path("expect").isObject()) {
      throw new CaseException("nothing is expected");
    }
    steps.add(
        new Step(
            step.path("waitMs").asLong(), Request.of(step.path("request")), step.get("expect")));
  }

  public String id() {
    return said.path("id").asText();
  }

  public String title() {
    return said.path("title").asText();
  }

  public String tag() {
    return said.path("tag").asText();
  }

  public String level() {
    return said.path("level").asText();
  }

  /** What an engine has to be able to do for this case to make sense. */
  public List<String> requirements() {
    List<String> names = new ArrayList<>();
    said.path("requires").forEach(name -> names.add(name.asText()));
    return names;
  }

  /** Settings of the engine, by the names of {@code esi-case/1}. */
  public JsonNode limits() {
    return said.path("limits");
  }

  /** The first request and those that follow it. */
  public List<Step> steps() {
    return steps;
  }

  /** Whether time is part of what is expected, so that the case should not share the machine. */
  public boolean isTimed() {
    return steps.stream()
        .anyMatch(
            step ->
                step.waitMillis() > 0
                    || step.expected().has("maxMs")
                    || step.expected().has("early")
                    || step.expected().has("clientAbortMs"));
  }

  /** Host names that do not resolve. */
  public boolean isUnknownHost(String name) {
    return origin.entrySet().stream()
        .filter(entry -> entry.getValue().fault() == OriginAnswer.Fault.DNS)
        .anyMatch(entry -> Url.of(entry.getKey()).hostName().equalsIgnoreCase(name));
  }

  /**
   * Who answers a request that reaches the stub: the page at its own URL, whatever else is said;
   * then what has that very URL, then what has a prefix of it, then the page at a later step's URL.
   */
  public Optional<OriginAnswer> answerAt(Url asked) {
    if (isAskedBy(steps.get(0).request(), asked)) {
      return Optional.of(page);
    }
    String url = asked.toString();
    OriginAnswer exact = origin.get(url);
    if (exact != null) {
      return Optional.of(exact);
    }
    return origin.entrySet().stream()
        .filter(entry -> isPrefixOf(entry.getKey(), url))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(
            () ->
                steps.stream()
                    .filter(step -> isAskedBy(step.request(), asked))
                    .findFirst()
                    .map(step -> page));
  }

  private static boolean isAskedBy(Request request, Url asked) {
    return request.namesHost()
        ? request.url().target().equals(asked.target())
        : request.url().equals(asked);
  }

  private static boolean isPrefixOf(String key, String url) {
    return key.endsWith("*") && url.startsWith(key.substring(0, key.length() - 1));
  }
}
