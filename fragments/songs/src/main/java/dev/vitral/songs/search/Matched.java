package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a song is an answer. */
public enum Matched {
  /** The question's words stand in it. */
  @JsonProperty("words")
  WORDS,
  /** It says something near the question. */
  @JsonProperty("meaning")
  MEANING,
  /** Both. */
  @JsonProperty("both")
  BOTH,
  /** Nothing was asked. */
  @JsonProperty("browse")
  BROWSE
}
