package dev.vitral.reviews.findings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a JSON object. What is absent or {@code null} is null; what is wrong is
 * noted and null as well.
 */
public final class Fields {

  private final JsonNode object;
  private final String path;
  private final Findings findings;

  /** The members of a whole body. */
  public Fields(JsonNode object, Findings findings) {
    this(object, "", findings);
  }

  private Fields(JsonNode object, String path, Findings findings) {
    this.object = object;
    this.path = path;
    this.findings = findings;
  }

  public Findings findings() {
    return findings;
  }

  /** Notes a finding about a member. */
  public void wrong(String name, String sentence) {
    findings.add(path + name, sentence);
  }

  /** Notes a member that is null although it must not be. */
  public <T> @Nullable T required(String name, @Nullable T value) {
    if (value == null) {
      wrong(name, findings.messages().missing());
    }
    return value;
  }

  /** Text without white space around it, up to so many characters; blank text is absent. */
  public @Nullable String text(String name, int most) {
    JsonNode value = member(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isTextual()) {
      wrong(name, findings.messages().not_text());
      return null;
    }
    return checked(name, value.asText(), most);
  }

  private @Nullable String checked(String name, String raw, int most) {
    String text = raw.replace("\r\n", "\n").strip();
    if (text.codePointCount(0, text.length()) > most) {
      wrong(name, findings.messages().too_long(most));
      return null;
    }
    if (!text.codePoints().allMatch(Fields::isShowable)) {
      wrong(name, findings.messages().unprintable());
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** What XML 1.0 may hold (section 2.2), so that feed and sitemap can hold it too. */
  private static boolean isShowable(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= 0x20 && point < 0xD800 && (point < 0x7F || point > 0x9F))
        || (point > 0xDFFF && point < 0xFFFE)
        || point > 0xFFFF;
  }

  /** A number within bounds, with at most so many decimals. */
  public @Nullable BigDecimal decimal(String name, String least, String most, int places) {
    JsonNode value = member(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isNumber() || isOutside(value.decimalValue(), least, most)) {
      wrong(name, findings.messages().out_of_range(least, most));
      return null;
    }
    BigDecimal number = value.decimalValue().stripTrailingZeros();
    if (number.scale() > places) {
      wrong(name, findings.messages().too_precise(places));
      return null;
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static boolean isOutside(BigDecimal number, String least, String most) {
    return number.compareTo(new BigDecimal(least)) < 0
        || number.compareTo(new BigDecimal(most)) > 0;
  }

  /** A whole number within bounds. */
  public @Nullable Integer whole(String name, int least, int most) {
    JsonNode value = member(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.asInt() < least
        || value.asInt() > most) {
      wrong(name, findings.messages().not_whole(least, most));
      return null;
    }
    return value.asInt();
  }

  public @Nullable Boolean flag(String name) {
    JsonNode value = member(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      wrong(name, findings.messages().not_a_flag());
    }
    return value.isBoolean() ? value.asBoolean() : null;
  }

  /** One of some words. */
  public <T> @Nullable T word(String name, Map<String, T> words) {
    JsonNode value = member(name);
    if (value.isMissingNode()) {
      return null;
    }
    T known = value.isTextual() ? words.get(value.asText()) : null;
    if (known == null) {
      wrong(name, findings.messages().none_of(String.join(", ", new TreeSet<>(words.keySet()))));
    }
    return known;
  }

  /** A list of texts; empty where absent. Blank items are left out. */
  public List<String> texts(String name, int mostItems, int most) {
    JsonNode value = member(name);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray()) {
      wrong(name, findings.messages().not_a_list());
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        wrong(name, findings.messages().not_a_list());
        return List.of();
      }
      String text = checked(name, item.asText().replaceAll("\\s+", " "), most);
      if (text != null) {
        texts.add(text);
      }
    }
    if (texts.size() > mostItems) {
      wrong(name, findings.messages().too_many(mostItems));
    }
    return List.copyOf(texts);
  }

  /** The members of an object in the object; none where it is absent. */
  public Fields object(String name) {
    JsonNode value = member(name);
    if (!value.isMissingNode() && !value.isObject()) {
      wrong(name, findings.messages().not_an_object());
    }
    return new Fields(value, path + name + ".", findings);
  }

  /** Notes members that nobody reads: most often a misspelt name. */
  public void only(Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                wrong(name, findings.messages().unknown_field());
              }
            });
  }

  private JsonNode member(String name) {
    JsonNode value = object.path(name);
    return value.isNull() ? MissingNode.getInstance() : value;
  }
}
