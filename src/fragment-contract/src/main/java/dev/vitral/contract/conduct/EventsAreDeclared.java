package dev.vitral.contract.conduct;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The manifest names the browser events of the other fragments that HTML and scripts wait for, and
 * the own ones that answers and scripts send. Answers to writes are not seen here.
 */
final class EventsAreDeclared implements Check {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9-]*");

  /** htmx's own, and those of a stream of the fragment. */
  private static final Pattern NOT_OURS = Pattern.compile("(htmx|sse|xhr):.*");

  private static final Pattern WAITS =
      Pattern.compile("addEventListener\\(\\s*[\"'`](" + NAME.pattern() + ")[\"'`]");
  private static final Pattern SENDS =
      Pattern.compile("Event\\(\\s*[\"'`](" + NAME.pattern() + ")[\"'`]");

  private static final List<String> HEADERS =
      List.of("HX-Trigger", "HX-Trigger-After-Swap", "HX-Trigger-After-Settle");

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public List<Violation> check(Fragment fragment) {
    Declared declared = fragment.declared();
    Set<String> emits = declared.emits();
    Stream<Violation> html =
        fragment
            .html()
            .flatMap(
                part ->
                    part.root().select("[data-hx-trigger]").stream()
                        .flatMap(element -> triggers(element.attr("data-hx-trigger")))
                        .filter(event -> !knows(declared, event))
                        .map(event -> waits(part.answer().subject(), event)));
    Stream<Violation> headers =
        fragment
            .everything()
            .flatMap(
                answer ->
                    sent(answer)
                        .filter(event -> !emits.contains(event))
                        .map(event -> sends(answer.subject(), event)));
    Stream<Violation> scripts =
        declared.js().stream()
            .flatMap(path -> fragment.get(path, "es", "*/*").stream())
            .flatMap(script -> inScript(script, declared));
    return Stream.of(html, headers, scripts).flatMap(all -> all).distinct().toList();
  }

  private static Stream<Violation> inScript(Answer script, Declared declared) {
    return Stream.concat(
        literals(WAITS, script)
            .filter(event -> !knows(declared, event))
            .map(event -> waits(script.path(), event)),
        literals(SENDS, script)
            .filter(event -> !declared.emits().contains(event))
            .map(event -> sends(script.path(), event)));
  }

  private static Stream<String> literals(Pattern pattern, Answer script) {
    return pattern
        .matcher(script.body())
        .results()
        .map(found -> found.group(1))
        .filter(event -> !NOT_OURS.matcher(event).matches());
  }

  private static Stream<String> triggers(String attribute) {
    return Arrays.stream(attribute.split(","))
        .map(trigger -> trigger.strip().split("[\\s\\[]", 2)[0])
        .filter(word -> NAME.matcher(word).matches() && !NOT_OURS.matcher(word).matches());
  }

  private static boolean knows(Declared declared, String event) {
    return declared.consumes().contains(event) || declared.emits().contains(event);
  }

  private static Stream<String> sent(Answer answer) {
    return HEADERS.stream()
        .flatMap(name -> answer.header(name).stream())
        .flatMap(EventsAreDeclared::names);
  }

  /** Names with commas between them, or the fields of a JSON object. */
  private static Stream<String> names(String header) {
    if (!header.startsWith("{")) {
      return Arrays.stream(header.split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }
    try {
      Iterable<String> fields = JSON.readTree(header)::fieldNames;
      return StreamSupport.stream(fields.spliterator(), false);
    } catch (JacksonException noJson) {
      return Stream.of(header);
    }
  }

  private static Violation waits(String subject, String event) {
    return new Violation(
        subject, "waits for '" + event + "', which the manifest lacks under events.consumes");
  }

  private static Violation sends(String subject, String event) {
    return new Violation(
        subject, "sends '" + event + "', which the manifest lacks under events.emits");
  }
}
