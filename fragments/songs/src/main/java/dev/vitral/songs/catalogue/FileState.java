package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a file is. */
public enum FileState {
  /** Published, not yet begun. */
  @JsonProperty("queued")
  QUEUED,
  /** Being read. */
  @JsonProperty("reading")
  READING,
  /** Every row is in the index. */
  @JsonProperty("done")
  DONE,
  /** Read to its end; some rows were bad. */
  @JsonProperty("done-with-errors")
  DONE_WITH_ERRORS,
  /** Cannot be read as a catalogue. */
  @JsonProperty("dead")
  DEAD;

  /** Whether nothing more happens with this content. */
  public boolean isFinal() {
    return this == DONE || this == DONE_WITH_ERRORS || this == DEAD;
  }
}
