package dev.vitral.songs.search;

import static dev.vitral.kit.http.PercentEncoding.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.index.Elastic;
import dev.vitral.songs.index.IndexException;
import dev.vitral.songs.index.Indices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  Rankings rankings(Question question, Expansion expansion, int depth) {
    StringBuilder lines = new StringBuilder();
    add(lines, queries.literal(question, expansion));
    add(lines, queries.words(question, expansion));
    float @Nullable [] vector = expansion.vector();
    if (vector != null) {
      add(lines, queries.meaning(vector, question.filters(), depth));
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
    List<Found> found = new ArrayList<>();
    response.path("hits").path("hits").forEach(hit -> found.add(new Found(hit)));
    return new Ranking(found);
  }

  /** The same songs with the question's words marked, by id; those that hold none are missing. */
  Map<String, Found> marked(Question question, Expansion expansion, List<String> ids) {
    Map<String, Found> marked = new HashMap<>();
    if (!ids.isEmpty()) {
      search(queries.marks(question, expansion, ids))
          .map(SearchStore::hits)
          .ifPresent(ranking -> ranking.found().forEach(found -> marked.put(found.id(), found)));
    }
    return marked;
  }

  /** Songs in the order of their names; empty before there is an index. */
  Optional<JsonNode> browse(Question question) {
    return search(queries.browse(question));
  }

  /** Songs whose passages are near a vector. */
  Ranking near(float[] vector, int size) {
    return search(queries.meaning(vector, Filters.NONE, size))
        .map(SearchStore::hits)
        .orElseGet(() -> Ranking.NONE);
  }

  private static Ranking hits(JsonNode answer) {
    List<Found> found = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> found.add(new Found(hit)));
    return new Ranking(found);
  }

  /** A song's document, passages and all. */
  Optional<JsonNode> song(String id) {
    return elastic
        .find("/" + Indices.ALIAS + "/_doc/" + encoded(id))
        .map(answer -> answer.path("_source"));
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

    /** A song that holds words of the question. */
    Optional<Found> byWords(String id) {
      return words.find(id).or(() -> literal.find(id));
    }
  }

  /** Songs, the best first. */
  record Ranking(List<Found> found) {

    static final Ranking NONE = new Ranking(List.of());

    List<String> ids() {
      return found.stream().map(Found::id).toList();
    }

    Optional<Found> find(String id) {
      return found.stream().filter(f -> f.id().equals(id)).findFirst();
    }
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

    /** The passage that is nearest. */
    Optional<String> passage() {
      JsonNode inner = hit.path("inner_hits").path("passages.vector").path("hits").path("hits");
      if (inner.isEmpty()) {
        inner = hit.path("inner_hits").path("passages").path("hits").path("hits");
      }
      JsonNode text = inner.path(0).path("_source").path("text");
      return text.isMissingNode() ? Optional.empty() : Optional.of(text.asText());
    }
  }
}
