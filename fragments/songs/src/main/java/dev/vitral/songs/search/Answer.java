package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The songs that answer a question.
 *
 * @param total songs that can be paged through
 * @param from position of the first hit, from 0
 * @param degraded whether the meaning could not be searched, so that only words were
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Answer(List<Hit> hits, long total, int from, List<Facet> facets, boolean degraded) {

  /** No songs at all. */
  static final Answer NOTHING = new Answer(List.of(), 0, 0, List.of(), false);

  public Answer {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /** Whether further songs follow. */
  @JsonIgnore
  public boolean hasNext() {
    return from + hits.size() < total;
  }

  /** Position of the first hit of the next page. */
  @JsonIgnore
  public int next() {
    return from + hits.size();
  }

  /** The facets of one filter. */
  public List<Facet> facetsOf(String filter) {
    return facets.stream().filter(facet -> facet.filter().equals(filter)).toList();
  }
}
