package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.index.Elastic;
import dev.vitral.songs.index.IndexException;
import dev.vitral.songs.index.Indices;
import dev.vitral.songs.index.Vectors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The index as readers see it: through the alias. */
@ApplicationScoped
class SearchStore {

  private static final int NOT_FOUND = 404;

  private final Elastic elastic;
  private final SearchQueries queries;

  SearchStore(Elastic elastic, SearchQueries queries) {
    this.elastic = elastic;
    this.queries = queries;
  }

  /** The rankings of a question in one request; that by meaning is empty without a vector. */
  Rankings rankings(Question question, Expansion expansion) {
    StringBuilder lines = new StringBuilder();
    add(lines, queries.literal(question, expansion));
    add(lines, queries.words(question, expansion));
    float @Nullable [] vector = expansion.vector();
    if (vector != null) {
      add(lines, queries.meaning(vector, question.filters()));
    }
    JsonNode answers = elastic.lines("/_msearch", lines.toString()).path("responses");
    return new Rankings(
        ranking(answers.path(0)),
        ranking(answers.path(1)),
        vector == null ? Ranking.NONE : ranking(answers.path(2)));
  }

  private static void add(StringBuilder lines, ObjectNode body) {
    lines.append("{\"index\":\"").append(Indices.ALIAS).append("\"}\n").append(body).append('\n');
  }

  private static Ranking ranking(JsonNode response) {
    int status = response.path("status").asInt();
    if (status == NOT_FOUND) {
      return Ranking.NONE;
    }
    if (status != 200) {
      throw IndexException.answered(status, response.path("error").toString());
    }
    Set<String> ids = new LinkedHashSet<>();
    hits(response).forEach(hit -> ids.add(hit.path("fields").path("id").path(0).asText()));
    return new Ranking(ids);
  }

  private static JsonNode hits(JsonNode answer) {
    return answer.path("hits").path("hits");
  }

  /**
   * What is shown of a question's songs.
   *
   * @param page the songs that are shown
   * @param found all songs, of which the facets are counted
   */
  Shown shown(Question question, Expansion expansion, List<String> page, Collection<String> found) {
    return search(queries.shown(question, expansion, page, found))
        .map(answer -> new Shown(byId(answer), Facets.of(answer)))
        .orElse(Shown.NOTHING);
  }

  private static Map<String, Found> byId(JsonNode answer) {
    Map<String, Found> songs = new HashMap<>();
    hits(answer).forEach(hit -> songs.put(hit.path("_id").asText(), new Found(hit)));
    return songs;
  }

  /** Songs in the order of their names; empty before there is an index. */
  Optional<JsonNode> browse(Question question) {
    return search(queries.browse(question));
  }

  /** Songs whose passages are near a vector, the nearest first. */
  List<Found> near(float[] vector, int size) {
    List<Found> near = new ArrayList<>();
    search(queries.near(vector, size))
        .ifPresent(answer -> hits(answer).forEach(hit -> near.add(new Found(hit))));
    return near;
  }

  /** A song with all that the index keeps of it. */
  Optional<Found> song(String id) {
    return search(queries.song(id)).map(answer -> hits(answer).get(0)).map(Found::new);
  }

  /** How many songs there are. */
  long count() {
    return elastic
        .find("/" + Indices.ALIAS + "/_count")
        .map(answer -> answer.path("count").asLong())
        .orElse(0L);
  }

  /** Any search; empty before there is an index. */
  Optional<JsonNode> search(ObjectNode body) {
    try {
      return Optional.of(elastic.call("POST", "/" + Indices.ALIAS + "/_search", body));
    } catch (IndexException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * One question's rankings.
   *
   * @param literal songs that it quotes, or that hold all of its words
   * @param words songs that hold some of its words, or words of its themes
   * @param meaning songs that say something near it
   */
  record Rankings(Ranking literal, Ranking words, Ranking meaning) {

    boolean isByWords(String id) {
      return words.ids().contains(id) || literal.ids().contains(id);
    }

    boolean isByMeaning(String id) {
      return meaning.ids().contains(id);
    }
  }

  /**
   * Songs of a ranking.
   *
   * @param ids the best first
   */
  record Ranking(Set<String> ids) {

    static final Ranking NONE = new Ranking(Set.of());
  }

  /**
   * Songs to be shown.
   *
   * @param songs by id; one that has been removed meanwhile is missing
   */
  record Shown(Map<String, Found> songs, List<Facet> facets) {

    static final Shown NOTHING = new Shown(Map.of(), List.of());
  }

  /** A hit as Elasticsearch tells it. */
  record Found(JsonNode hit) {

    String id() {
      return hit.path("_id").asText();
    }

    JsonNode song() {
      return hit.path("_source");
    }

    /** A field with its matches marked; empty if none match there. */
    Optional<String> marked(String field) {
      JsonNode marked = hit.path("highlight").path(field);
      return marked.isEmpty() ? Optional.empty() : Optional.of(marked.get(0).asText());
    }

    /** The passage that is nearest; empty for a song without any. */
    Optional<String> passage() {
      JsonNode nearest = hit.path("inner_hits").path("passages").path("hits").path("hits").path(0);
      JsonNode offset = nearest.path("_nested").path("offset");
      return offset.isInt()
          ? Optional.ofNullable(song().path("passages").path(offset.asInt()).get("text"))
              .map(JsonNode::asText)
          : Optional.empty();
    }

    /** The vectors of all its passages. */
    List<float[]> vectors() {
      return Vectors.read(hit.path("fields").path("vectors").path(0).asText());
    }
  }
}
