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
  private static final double OTHER_TONGUE = 0.2;
  private static final double TYPOS = 0.2;
  private static final double RELATED = 0.6;
  private static final int MOST_ARTISTS = 12;

  private final Thesaurus thesaurus;
  private final SearchConfig config;
  private final ObjectMapper json;

  SearchQueries(Thesaurus thesaurus, SearchConfig config, ObjectMapper json) {
    this.thesaurus = thesaurus;
    this.config = config;
    this.json = json;
  }

  /** Songs in which the question's words stand. */
  ObjectNode words(Question question) {
    ObjectNode body = shown(config.depth());
    ObjectNode bool = body.putObject("query").putObject("bool");
    ArrayNode should = bool.putArray("should");
    meant(should, question);
    mistyped(should, question, List.of("name^2", "artists^2", "lyrics"));
    bool.put("minimum_should_match", 1);
    filter(bool, question.filters());
    return body;
  }

  /** What the question says, and what goes with it. */
  private void meant(ArrayNode should, Question question) {
    match(should, thesaurus.essence(question.text()), fields(question.tongue()), 1);
    for (Thesaurus.Related related : thesaurus.related(question.text())) {
      match(
              should,
              related.words(),
              List.of("lyrics.es", "name.es", "lyrics.en", "name.en"),
              RELATED * Math.sqrt(related.cues()))
          .put("type", "most_fields");
    }
  }

  private void mistyped(ArrayNode should, Question question, List<String> fields) {
    match(should, thesaurus.essence(question.text()), fields, TYPOS)
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
  ObjectNode marks(Question question, List<String> ids) {
    ObjectNode body = json.createObjectNode().put("size", ids.size()).put("_source", false);
    ids.forEach(body.putObject("query").putObject("ids").putArray("values")::add);
    ObjectNode highlight = body.putObject("highlight");
    highlight.put("number_of_fragments", 0);
    highlight.putArray("pre_tags").add(MatchedLine.OPEN);
    highlight.putArray("post_tags").add(MatchedLine.CLOSE);
    meant(highlight.putObject("highlight_query").putObject("bool").putArray("should"), question);
    ObjectNode fields = highlight.putObject("fields");
    MARKED.forEach(fields::putObject);
    for (String field : List.of("name", "artists")) {
      ObjectNode own = fields.putObject(field).putObject("highlight_query").putObject("bool");
      ArrayNode should = own.putArray("should");
      meant(should, question);
      mistyped(should, question, List.of(field));
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
