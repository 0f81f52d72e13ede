package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What answers can be narrowed by. */
final class Facets {

  /** As Elasticsearch counted them. */
  static List<Facet> of(JsonNode answer) {
    List<Facet> facets = new ArrayList<>();
    for (String filter : List.of("lang", "mood", "pace", "artist")) {
      for (JsonNode bucket : answer.path("aggregations").path(filter).path("buckets")) {
        facets.add(
            new Facet(filter, bucket.path("key").asText(), bucket.path("doc_count").asLong()));
      }
    }
    return facets;
  }

  private Facets() {}
}
