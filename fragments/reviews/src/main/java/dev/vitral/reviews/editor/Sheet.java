package dev.vitral.reviews.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.reviews.review.Draft;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The editor's form as it was filled in, right or wrong.
 *
 * @param values by field, as typed
 * @param errors by field
 */
public record Sheet(Map<String, String> values, Map<String, String> errors) {

  private static final List<String> TEXTS =
      List.of("title", "summary", "content", "product", "lang");
  private static final List<String> SCORES = List.of("image", "handling", "autofocus", "value");

  public Sheet {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  static Sheet empty(String lang) {
    return new Sheet(Map.of("lang", lang), Map.of());
  }

  static Sheet of(MultivaluedMap<String, String> form) {
    Map<String, String> values = new LinkedHashMap<>();
    form.forEach((name, sent) -> values.put(name, sent.get(0)));
    return new Sheet(values, Map.of());
  }

  static Sheet of(Draft draft) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", draft.title());
    values.put("summary", draft.summary());
    values.put("content", draft.content());
    values.put("product", draft.product());
    values.put("lang", draft.lang().tag());
    values.put("pros", String.join("\n", draft.pros()));
    values.put("cons", String.join("\n", draft.cons()));
    values.put("image", draft.scores().image().toPlainString());
    values.put("handling", draft.scores().handling().toPlainString());
    values.put("autofocus", draft.scores().autofocus().toPlainString());
    values.put("value", draft.scores().value().toPlainString());
    return new Sheet(values, Map.of());
  }

  Sheet with(Map<String, String> found) {
    return new Sheet(values, found);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  public boolean isWrong(String field) {
    return errors.containsKey(field);
  }

  /** The same as the API takes it. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    TEXTS.forEach(field -> json.put(field, value(field)));
    lines(json.putArray("pros"), value("pros"));
    lines(json.putArray("cons"), value("cons"));
    ObjectNode scores = json.putObject("scores");
    SCORES.forEach(field -> score(scores, field, value(field)));
    return json;
  }

  private static void lines(ArrayNode list, String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(list::add);
  }

  private static void score(ObjectNode scores, String field, String text) {
    String number = text.strip().replace(',', '.');
    if (number.matches("[0-9]{1,4}(\\.[0-9]{1,4})?")) {
      scores.put(field, new BigDecimal(number));
    } else if (!number.isEmpty()) {
      scores.put(field, text);
    }
  }
}
