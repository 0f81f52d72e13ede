package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What answers can be narrowed by. */
final class Facets {

  private static final int MOST_ARTISTS = 12;

  /** As Elasticsearch counted them. */
  static List<Facet> aggregated(JsonNode aggregations) {
    List<Facet> facets = new ArrayList<>();
    for (String filter : List.of("lang", "mood", "pace", "artist")) {
      for (JsonNode bucket : aggregations.path(filter).path("buckets")) {
        facets.add(
            new Facet(filter, bucket.path("key").asText(), bucket.path("doc_count").asLong()));
      }
    }
    return facets;
  }

  /** Counted over the hits of a fused ranking. */
  static List<Facet> counted(List<Hit> hits) {
    Map<Facet, Long> counts = new LinkedHashMap<>();
    for (Hit hit : hits) {
      count(counts, "lang", hit.lang());
      count(counts, "mood", hit.mood());
      count(counts, "pace", hit.pace());
      hit.artists().forEach(artist -> count(counts, "artist", artist));
    }
    List<Facet> facets = new ArrayList<>();
    for (String filter : List.of("lang", "mood", "pace", "artist")) {
      counts.entrySet().stream()
          .filter(entry -> entry.getKey().filter().equals(filter))
          .map(entry -> new Facet(filter, entry.getKey().value(), entry.getValue()))
          .sorted(Comparator.comparingLong(Facet::songs).reversed().thenComparing(Facet::value))
          .limit(MOST_ARTISTS)
          .forEach(facets::add);
    }
    return facets;
  }

  private static void count(Map<Facet, Long> counts, String filter, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      counts.merge(new Facet(filter, value, 0), 1L, Long::sum);
    }
  }

  private Facets() {}
}
