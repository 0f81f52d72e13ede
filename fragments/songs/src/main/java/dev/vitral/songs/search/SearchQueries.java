package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.song.Tongue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions as Elasticsearch wants them. Rankings bring names of songs alone, out of the doc
 * values: to read the documents of all that are ranked takes many times as long as to rank them.
 */
@ApplicationScoped
class SearchQueries {

  private static final List<String> SHOWN =
      List.of("id", "name", "artists", "album", "lang", "mood", "pace");
  private static final List<String> MARKED =
      List.of("lyrics.es", "lyrics.en", "name.es", "name.en", "album.es", "album.en");
  private static final List<String> QUOTED = List.of("name^4", "artists^4", "album^2", "lyrics");
  private static final String STORED = "stored_fields";
  private static final String NONE = "_none_";
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
    ObjectNode body = ranked(config.depth());
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
    ObjectNode body = ranked(config.depth());
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

  /** Songs that say something near the question. */
  ObjectNode meaning(float[] vector, Filters filters) {
    return near(ranked(config.depth()), vector, config.depth(), conditions(filters));
  }

  /** Songs that say something near a vector, as they are listed. */
  ObjectNode near(float[] vector, int size) {
    return near(listed(size), vector, size, json.createArrayNode());
  }

  private ObjectNode near(ObjectNode body, float[] vector, int size, ArrayNode conditions) {
    nearest(body.putObject("knn"), vector, size, conditions)
        .put("num_candidates", Math.max(size, config.candidates()));
    return body;
  }

  /**
   * What a page shows: its songs with the matches marked and the passage that is nearest, and what
   * all that were found can be narrowed by. Typing errors are marked in names alone: to mark them
   * in lyrics takes a hundred times as long as to find them.
   */
  ObjectNode shown(
      Question question, Expansion expansion, List<String> page, Collection<String> found) {
    ObjectNode body = listed(page.size()).put("track_total_hits", false);
    body.withArray("_source").add("passages.text");
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("filter").add(ids(found));
    body.set("post_filter", ids(page));
    float @Nullable [] vector = expansion.vector();
    if (vector != null) {
      nearestPassage(bool.putArray("should").addObject().putObject("nested"), vector, page);
    }
    mark(body.putObject("highlight"), question, expansion);
    facets(body);
    return body;
  }

  private ObjectNode ids(Collection<String> ids) {
    ObjectNode query = json.createObjectNode();
    ids.forEach(query.putObject("ids").putArray("values")::add);
    return query;
  }

  /** The place of the passage among those of its song is all that is asked for. */
  private void nearestPassage(ObjectNode nested, float[] vector, List<String> page) {
    int size = Math.max(1, page.size());
    ObjectNode knn = nested.put("path", "passages").putObject("query").putObject("knn");
    nearest(knn, vector, size, json.createArrayNode().add(ids(page))).put("num_candidates", size);
    nested.putObject("inner_hits").put("size", 1).put("_source", false).put(STORED, NONE);
  }

  private static ObjectNode nearest(ObjectNode knn, float[] vector, int size, ArrayNode filter) {
    ArrayNode numbers = knn.put("field", "passages.vector").put("k", size).putArray("query_vector");
    for (float x : vector) {
      numbers.add(x);
    }
    knn.set("filter", filter);
    return knn;
  }

  private static void mark(ObjectNode highlight, Question question, Expansion expansion) {
    highlight.put("number_of_fragments", 0);
    highlight.putArray("pre_tags").add(MatchedLine.OPEN);
    highlight.putArray("post_tags").add(MatchedLine.CLOSE);
    meant(sought(highlight), question, expansion);
    ObjectNode fields = highlight.putObject("fields");
    MARKED.forEach(fields::putObject);
    for (String field : List.of("name", "artists")) {
      mistyped(sought(fields.putObject(field)), expansion, List.of(field));
    }
  }

  private static ArrayNode sought(ObjectNode highlight) {
    return highlight.putObject("highlight_query").putObject("bool").putArray("should");
  }

  /** One song, with the vectors of its passages. */
  ObjectNode song(String id) {
    ObjectNode body = json.createObjectNode();
    body.set("query", ids(List.of(id)));
    body.putArray("docvalue_fields").add("vectors");
    return body;
  }

  /** Every song in the order of its name, with what they can be narrowed by. */
  ObjectNode browse(Question question) {
    ObjectNode body = listed(question.size()).put("from", question.from());
    body.put("track_total_hits", true);
    filter(body.putObject("query").putObject("bool"), question.filters());
    ObjectNode byName = body.putArray("sort").addObject().putObject("name.key");
    byName.put("order", "asc").put("missing", "_last");
    body.withArray("sort").addObject().put("id", "asc");
    facets(body);
    return body;
  }

  private static void facets(ObjectNode body) {
    ObjectNode facets = body.putObject("aggs");
    for (String filter : List.of("lang", "mood", "pace")) {
      facets.putObject(filter).putObject("terms").put("field", filter);
    }
    facets
        .putObject("artist")
        .putObject("terms")
        .put("field", "artists.key")
        .put("size", MOST_ARTISTS);
  }

  private ObjectNode listed(int size) {
    ObjectNode body = json.createObjectNode().put("size", size);
    SHOWN.forEach(body.putArray("_source")::add);
    return body;
  }

  /** No stored field, not even a document's name, which is stored beside all that it says. */
  private ObjectNode ranked(int size) {
    ObjectNode body = json.createObjectNode().put("size", size).put("track_total_hits", false);
    body.put(STORED, NONE).putArray("docvalue_fields").add("id");
    return body;
  }

  private void filter(ObjectNode bool, Filters filters) {
    bool.set("filter", conditions(filters));
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
