package dev.vitral.esi.elements;

import dev.vitral.esi.Location;
import dev.vitral.esi.Problem;
import dev.vitral.esi.elements.Element.Include;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.tokens.Token.Tag;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Understands the attributes of an include. */
final class IncludeReader {

  private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{0,8}");

  private final Location at;
  private final Consumer<Problem> problems;

  IncludeReader(Location at, Consumer<Problem> problems) {
    this.at = at;
    this.problems = problems;
  }

  Include read(Tag tag) {
    Optional<Interpolation> src = reference(tag, "src");
    if (src.isEmpty()) {
      problems.accept(new Problem(at, "esi:include has no src"));
    }
    return new Include(
        at,
        src,
        reference(tag, "alt"),
        tag.attribute("onerror").filter("continue"::equals).isPresent(),
        tag.attribute("maxwait").flatMap(this::maxwait),
        tag.tooLong(),
        tag.attributes());
  }

  private static Optional<Interpolation> reference(Tag tag, String attribute) {
    return tag.attribute(attribute)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Interpolation::ofAttribute);
  }

  private Optional<Duration> maxwait(String value) {
    if (!MILLISECONDS.matcher(value).matches()) {
      problems.accept(new Problem(at, "maxwait is no number of milliseconds above 0"));
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis(Long.parseLong(value)));
  }
}
