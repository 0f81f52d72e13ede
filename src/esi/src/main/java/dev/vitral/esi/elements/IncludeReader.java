package dev.vitral.esi.elements;

import dev.vitral.esi.elements.IncludeTag.Param;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.tokens.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Understands the attributes of an {@code include} or {@code eval}. */
final class IncludeReader {

  private static final Pattern MILLISECONDS = Pattern.compile("[1-9][0-9]{0,8}");

  private final Tag tag;
  private final Consumer<String> problems;

  IncludeReader(Tag tag, Consumer<String> problems) {
    this.tag = tag;
    this.problems = problems;
  }

  IncludeTag read(List<Param> params) {
    Optional<Interpolation> src = reference("src");
    if (src.isEmpty() && !tag.tooLong()) {
      problems.accept("esi:" + tag.name() + " has no src");
    }
    return new IncludeTag(
        tag.at(),
        src,
        reference("alt"),
        params,
        tag.attribute("onerror").filter("continue"::equals).isPresent(),
        tag.attribute("maxwait").flatMap(this::maxwait),
        tag.attribute("dca").flatMap(this::dca),
        tag.tooLong(),
        new RequestReader(tag, problems).read(),
        tag.attributes(),
        new ResolvedReference(),
        new ResolvedReference());
  }

  private Optional<Interpolation> reference(String attribute) {
    return tag.attribute(attribute)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(Interpolation::ofAttribute);
  }

  private Optional<Duration> maxwait(String value) {
    if (!MILLISECONDS.matcher(value).matches()) {
      problems.accept("maxwait is no number of milliseconds above 0");
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis(Long.parseLong(value)));
  }

  private Optional<Boolean> dca(String value) {
    return switch (value) {
      case "esi" -> Optional.of(true);
      case "none" -> Optional.of(false);
      default -> {
        problems.accept("dca is neither esi nor none");
        yield Optional.empty();
      }
    };
  }
}
