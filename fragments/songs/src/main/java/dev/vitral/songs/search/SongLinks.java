package dev.vitral.songs.search;

import static dev.vitral.kit.http.PercentEncoding.encoded;

import io.quarkus.qute.TemplateExtension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Unprefixed paths of songs and searches; ids and questions may hold anything. */
@TemplateExtension(namespace = "songlink")
final class SongLinks {

  /** A song's page. */
  static String path(String id) {
    return "/songs/" + encoded(id);
  }

  /** The search for a text. */
  static String ask(String text) {
    return search(Map.of("q", text));
  }

  /** The question narrowed by a facet, or no longer so if it is already. */
  static String toggled(Question question, Facet facet) {
    Map<String, String> parameters = parameters(question);
    if (!parameters.remove(facet.filter(), facet.value())) {
      parameters.put(facet.filter(), facet.value());
    }
    return search(parameters);
  }

  /** Whether the question is narrowed by that facet. */
  static boolean chosen(Question question, Facet facet) {
    return facet.value().equals(question.filters().wanted().get(facet.filter()));
  }

  /** The page after an answer. */
  static String next(Question question, Answer answer) {
    Map<String, String> parameters = parameters(question);
    parameters.put("cursor", Cursor.of(answer.next()));
    return search(parameters);
  }

  /** The question's first page. */
  static String self(Question question) {
    return search(parameters(question));
  }

  private static Map<String, String> parameters(Question question) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!question.isEmpty()) {
      parameters.put("q", question.text());
    }
    parameters.putAll(question.filters().wanted());
    return parameters;
  }

  private static String search(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/songs" : "/songs?" + query;
  }

  private SongLinks() {}
}
