package dev.vitral.shell.include;

import dev.vitral.esi.IncludeRequest;
import dev.vitral.shell.fallback.Placeholder;
import dev.vitral.shell.fallback.Root;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.visit.Visit;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What takes the place of an include that fails, or whose alt does. */
final class LowerRungs {

  private static final Map<String, List<String>> HTML =
      Map.of("Content-Type", List.of("text/html; charset=utf-8"));

  private final Includes includes;
  private final Visit visit;
  private final IncludeRequest request;
  private final Optional<IncludeTarget> missing;

  /**
   * @param missing whose place is taken
   */
  LowerRungs(
      Includes includes, Visit visit, IncludeRequest request, Optional<IncludeTarget> missing) {
    this.includes = includes;
    this.visit = visit;
    this.request = request;
    this.missing = missing;
  }

  /** One of them. */
  record Step(Rung rung, Map<String, List<String>> headers, ByteBuffer body) {}

  /**
   * The highest that there is.
   *
   * @param older an answer that is fresh no more
   * @param altIsNext whether an alt is asked before the lowest ones
   */
  Optional<Step> below(Optional<Found> older, boolean altIsNext) {
    Optional<Step> stale = older.flatMap(this::stale);
    return stale.isPresent() || altIsNext ? stale : standIn();
  }

  /** An alt's markup; of the same fragment it may not pass for what it replaces. */
  ByteBuffer alt(IncludeTarget alt, ByteBuffer body) {
    return missing
        .filter(replaced -> replaced.fragment().name().equals(alt.fragment().name()))
        .map(replaced -> bytes(Root.lowered(text(body), replaced.id(), Rung.ALT)))
        .orElseGet(body::duplicate);
  }

  private Optional<Step> stale(Found older) {
    return missing.map(
        include -> {
          String html = text(older.kept().body());
          return new Step(
              Rung.STALE,
              older.kept().engineHeaders(),
              bytes(Root.stale(html, include.id(), older.said().age())));
        });
  }

  private Optional<Step> standIn() {
    if (missing.isEmpty() || missing.get().isEssential()) {
      return Optional.empty();
    }
    IncludeTarget include = missing.get();
    Optional<String> fallback =
        include.declared().flatMap(known -> includes.fallbacks.of(known, visit.locale()));
    if (fallback.isPresent()) {
      return step(Rung.FALLBACK, fallback.get());
    }
    if (include.isBar()) {
      return step(Rung.STATIC, includes.staticBar.render(visit));
    }
    return "continue".equals(request.attributes().get("onerror"))
        ? placeholder(include).or(() -> step(Rung.OMITTED, Root.omitted(include.id())))
        : Optional.empty();
  }

  /**
   * Unless nothing is known of the include, its tag says that nothing is to stand there, or there
   * is too much to do already: a placeholder asks once more.
   */
  private Optional<Step> placeholder(IncludeTarget include) {
    return include
        .declared()
        .filter(known -> !"none".equals(request.attributes().get("placeholder")))
        .filter(known -> !includes.isShed(include))
        .map(known -> Placeholder.of(known, include.path(), visit.locale()))
        .flatMap(html -> step(Rung.PLACEHOLDER, html));
  }

  private static Optional<Step> step(Rung rung, String html) {
    return Optional.of(new Step(rung, HTML, bytes(html)));
  }

  private static String text(ByteBuffer body) {
    return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
  }

  private static ByteBuffer bytes(String html) {
    return ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8));
  }
}
