package dev.vitral.voting.contest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Contests written as files below {@code src/main/resources/contests}: content, not schema. */
@ApplicationScoped
class ContestSeed {

  private static final List<String> FILES = List.of("contests/rio-de-luz-2026.json");

  private final ObjectMapper json;

  ContestSeed(ObjectMapper json) {
    this.json = json;
  }

  List<Contest> contests() {
    return FILES.stream().map(this::read).toList();
  }

  private Contest read(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("No contest at src/main/resources/" + file);
      }
      return json.readValue(in, ContestFile.class).toContest();
    } catch (IOException e) {
      throw new UncheckedIOException("src/main/resources/" + file + " is no contest", e);
    }
  }

  /** A contest as its file writes it; it starts with its first round. */
  record ContestFile(
      String id,
      Words title,
      Words summary,
      Contest.State state,
      int votesPerVoter,
      List<Candidate> candidates) {

    Contest toContest() {
      return new Contest(id, title, summary, state, 1, votesPerVoter, candidates);
    }
  }
}
