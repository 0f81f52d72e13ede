package dev.vitral.esi.elements;

import dev.vitral.esi.HeaderEdit.Action;
import dev.vitral.esi.elements.RequestTemplate.Header;
import dev.vitral.esi.expressions.ExpressionParser;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.tokens.Tag;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what the attributes of an include say of its request. */
final class RequestReader {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> OURS =
      Set.of("method", "entity", "setheader", "appendheader", "removeheader", "ttl", "no-store");

  /** Headers that frame a message or make its answer another kind of answer. */
  private static final Pattern NOT_THEIRS =
      Pattern.compile(
          "host|content-length|transfer-encoding|connection|keep-alive|te|trailer|upgrade|expect"
              + "|proxy-.*|range|if-.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern PERIOD = Pattern.compile("([0-9]{1,9})(s|m|h|d)?");

  private final Tag tag;
  private final Consumer<String> problems;

  RequestReader(Tag tag, Consumer<String> problems) {
    this.tag = tag;
    this.problems = problems;
  }

  RequestTemplate read() {
    if (tag.attributes().keySet().stream().noneMatch(OURS::contains)) {
      return RequestTemplate.PLAIN;
    }
    List<Header> headers = new ArrayList<>();
    tag.attribute("setheader").ifPresent(line -> addTo(headers, Action.SET, line));
    tag.attribute("appendheader").ifPresent(line -> addTo(headers, Action.APPEND, line));
    tag.attribute("removeheader").ifPresent(name -> addTo(headers, Action.REMOVE, name));
    return new RequestTemplate(
        method(),
        tag.attribute("entity").map(ExpressionParser::value),
        headers,
        tag.attribute("ttl").flatMap(this::period),
        tag.attribute("no-store").filter(says -> !says.equals("off")).isPresent());
  }

  private String method() {
    String method = tag.attribute("method").orElse("GET").strip().toUpperCase(Locale.ROOT);
    if (!METHODS.contains(method)) {
      problems.accept("method " + method + " is none for an include, which so is a GET");
      return "GET";
    }
    return method;
  }

  private void addTo(List<Header> headers, Action action, String line) {
    String[] parts = line.split(":", 2);
    String name = parts[0].strip();
    boolean hasValue = parts.length == 2 || action == Action.REMOVE;
    if (!hasValue || !TOKEN.matcher(name).matches() || NOT_THEIRS.matcher(name).matches()) {
      problems.accept("the header " + name + " cannot be changed so");
      return;
    }
    String value = parts.length == 2 ? parts[1].strip() : "";
    headers.add(new Header(action, name, Interpolation.ofAttribute(value)));
  }

  private Optional<Duration> period(String text) {
    Matcher period = PERIOD.matcher(text.strip());
    if (!period.matches()) {
      problems.accept("ttl is no number of s, m, h or d");
      return Optional.empty();
    }
    ChronoUnit unit =
        switch (period.group(2) == null ? "s" : period.group(2)) {
          case "m" -> ChronoUnit.MINUTES;
          case "h" -> ChronoUnit.HOURS;
          case "d" -> ChronoUnit.DAYS;
          default -> ChronoUnit.SECONDS;
        };
    return Optional.of(Duration.of(Long.parseLong(period.group(1)), unit));
  }
}
