package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.song.Tongue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The questions as Elasticsearch wants them. */
@ApplicationScoped
class SearchQueries {

  private static final List<String> SHOWN =
      List.of("id", "name", "artists", "album", "lang", "mood", "pace");
  private static final List<String> MARKED =
      List.of("lyrics.es", "lyrics.en", "name.es", "name.en", "album.es", "album.en");
  private static final List<String> QUOTED = List.of("name^4", "artists^4", "album^2", "lyrics");
  private static final double OTHER_TONGUE = 0.2;
  private static final double TYPOS = 0.2;
  private static final double RELATED = 2;
  private static final double PHRASE = 10;
  private static final int MOST_ARTISTS = 12;

  private final SearchConfig config;
  private final ObjectMapper json;

  SearchQueries(SearchConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
  }

  /** Songs that the question quotes, or that hold all of its words. */
  ObjectNode literal(Question question, Expansion expansion) {
    ObjectNode body = shown(config.depth());
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode should = bool.putArray("should");
    match(should, question.text(), QUOTED, PHRASE).put("type", "phrase");
    for (Tongue tongue : Tongue.values()) {
      match(should, expansion.essence(), sung(tongue), 1)
          .put("type", "cross_fields")
          .put("operator", "and");
    }
    bool.put("minimum_should_match", 1);
    filter(bool, question.filters());
    return body;
  }

  /** Songs in which the question's words stand, or words of its themes. */
  ObjectNode words(Question question, Expansion expansion) {
    ObjectNode body = shown(config.depth());
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode should = bool.putArray("should");
    meant(should, question, expansion);
    mistyped(should, expansion, List.of("name^2", "artists^2", "lyrics"));
    bool.put("minimum_should_match", 1);
    filter(bool, question.filters());
    return body;
  }

  /** What the question says, and what songs of its themes say. */
  private static void meant(ArrayNode should, Question question, Expansion expansion) {
    match(should, expansion.essence(), fields(question.tongue()), 1);
    expansion
        .themes()
        .forEach(
            (theme, weight) -> {
              for (Tongue tongue : Tongue.values()) {
                match(should, theme.words(tongue), sung(tongue), RELATED * weight)
                    .put("type", "most_fields");
              }
            });
  }

  private static void mistyped(ArrayNode should, Expansion expansion, List<String> fields) {
    match(should, expansion.essence(), fields, TYPOS)
        .put("fuzziness", "AUTO")
        .put("prefix_length", 1);
  }

  private static List<String> fields(Tongue tongue) {
    String own = tongue.tag();
    String other = tongue == Tongue.ES ? "en" : "es";
    return List.of(
        "lyrics." + own,
        "name." + own + "^2",
        "album." + own + "^0.5",
        "artists^2",
        "lyrics." + other + "^" + OTHER_TONGUE,
        "name." + other + "^" + OTHER_TONGUE);
  }

  private static List<String> sung(Tongue tongue) {
    return List.of("lyrics." + tongue.tag(), "name." + tongue.tag());
  }

  private static ObjectNode match(
      ArrayNode should, String text, List<String> fields, double boost) {
    ObjectNode match = should.addObject().putObject("multi_match");
    match.put("query", text).put("boost", boost);
    fields.forEach(match.putArray("fields")::add);
    return match;
  }

  /**
   * The matches in some songs, marked. Only for those that are shown, and with typing errors in
   * names alone: to mark them in lyrics takes a hundred times as long as to find them.
   */
  ObjectNode marks(Question question, Expansion expansion, List<String> ids) {
    ObjectNode body = json.createObjectNode().put("size", ids.size()).put("_source", false);
    ids.forEach(body.putObject("query").putObject("ids").putArray("values")::add);
    ObjectNode highlight = body.putObject("highlight");
    highlight.put("number_of_fragments", 0);
    highlight.putArray("pre_tags").add(MatchedLine.OPEN);
    highlight.putArray("post_tags").add(MatchedLine.CLOSE);
    ArrayNode marked = highlight.putObject("highlight_query").putObject("bool").putArray("should");
    meant(marked, question, expansion);
    ObjectNode fields = highlight.putObject("fields");
    MARKED.forEach(fields::putObject);
    for (String field : List.of("name", "artists")) {
      ObjectNode own = fields.putObject(field).putObject("highlight_query").putObject("bool");
      ArrayNode should = own.putArray("should");
      meant(should, question, expansion);
      mistyped(should, expansion, List.of(field));
    }
    return body;
  }

  /** Songs that say something near the question. */
  ObjectNode meaning(float[] vector, Filters filters, int size) {
    ObjectNode body = shown(size);
    ObjectNode knn = body.putObject("knn").put("field", "passages.vector");
    ArrayNode numbers = knn.putArray("query_vector");
    for (float x : vector) {
      numbers.add(x);
    }
    knn.put("k", size).put("num_candidates", Math.max(size, config.candidates()));
    ArrayNode conditions = conditions(filters);
    if (!conditions.isEmpty()) {
      knn.set("filter", conditions);
    }
    knn.putObject("inner_hits").put("size", 1).putArray("_source").add("passages.text");
    return body;
  }

  /** Every song in the order of its name, with what they can be narrowed by. */
  ObjectNode browse(Question question) {
    ObjectNode body = shown(question.size()).put("from", question.from());
    body.put("track_total_hits", true);
    filter(body.putObject("query").putObject("bool"), question.filters());
    ObjectNode byName = body.putArray("sort").addObject().putObject("name.key");
    byName.put("order", "asc").put("missing", "_last");
    body.withArray("sort").addObject().put("id", "asc");
    ObjectNode facets = body.putObject("aggs");
    for (String filter : List.of("lang", "mood", "pace")) {
      facets.putObject(filter).putObject("terms").put("field", filter);
    }
    facets
        .putObject("artist")
        .putObject("terms")
        .put("field", "artists.key")
        .put("size", MOST_ARTISTS);
    return body;
  }

  private ObjectNode shown(int size) {
    ObjectNode body = json.createObjectNode().put("size", size);
    SHOWN.forEach(body.putArray("_source")::add);
    return body;
  }

  private void filter(ObjectNode bool, Filters filters) {
    ArrayNode conditions = conditions(filters);
    if (!conditions.isEmpty()) {
      bool.set("filter", conditions);
    }
  }

  private ArrayNode conditions(Filters filters) {
    ArrayNode conditions = json.createArrayNode();
    filters
        .wanted()
        .forEach(
            (name, value) ->
                conditions
                    .addObject()
                    .putObject("term")
                    .put(name.equals("artist") ? "artists.key" : name, value));
    return conditions;
  }
}
