package dev.vitral.voting.ballot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Votes as the records of the topic {@code votes}. */
@ApplicationScoped
public class VoteJson {

  private final ObjectMapper json;

  VoteJson(ObjectMapper json) {
    this.json = json;
  }

  /** The vote as a record's value. */
  public String write(Vote vote) {
    try {
      return json.writeValueAsString(vote);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A vote is always writable", e);
    }
  }

  /** The vote of a record's value; empty if it is none. */
  public Optional<Vote> read(@Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(json.readValue(value, Vote.class)).filter(VoteJson::isWhole);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ConstantValue") // a record's component is null when its member is missing
  private static boolean isWhole(Vote vote) {
    return vote.id() != null
        && vote.contest() != null
        && vote.candidate() != null
        && vote.voter() != null
        && vote.channel() != null
        && vote.castAt() != null;
  }
}
