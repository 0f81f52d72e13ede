package dev.vitral.systemtests.votes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a client must know of the contest it votes in. */
record OpenContest(String id, int votesPerVoter, List<String> candidates) {

  /** The first open contest of {@code GET /voting/contests}. */
  static OpenContest of(JsonNode answer) {
    return StreamSupport.stream(answer.path("contests").spliterator(), false)
        .filter(contest -> contest.path("state").asText().equals("open"))
        .findFirst()
        .map(OpenContest::read)
        .orElseThrow(() -> new IllegalStateException("No contest is open: " + answer));
  }

  String votesPath() {
    return "/voting/contests/" + id + "/votes";
  }

  private static OpenContest read(JsonNode contest) {
    List<String> candidates =
        StreamSupport.stream(contest.path("candidates").spliterator(), false)
            .map(candidate -> candidate.path("id").asText())
            .toList();
    return new OpenContest(
        contest.path("id").asText(), contest.path("votesPerVoter").asInt(), candidates);
  }
}
