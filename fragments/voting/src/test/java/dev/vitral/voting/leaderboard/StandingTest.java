package dev.vitral.voting.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.contest.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final Words WORDS = new Words("hola", "hello");
  private static final Contest CONTEST =
      new Contest("c", WORDS, WORDS, Contest.State.OPEN, 1, 3, candidates("a", "b\"x", "c", "d"));

  @Test
  void the_leader_comes_first_and_equal_votes_share_a_rank() {
    List<Standing> standings = Standing.of(CONTEST, board(Map.of("c", 2L, "b\"x", 5L, "d", 2L)));
    assertThat(standings)
        .extracting(s -> s.candidate().id())
        .containsExactly("b\"x", "c", "d", "a");
    assertThat(standings).extracting(Standing::rank).containsExactly(1, 2, 2, 4);
    assertThat(standings).extracting(Standing::percent).containsExactly(55.6, 22.2, 22.2, 0.0);
  }

  @Test
  void without_votes_everybody_is_first_with_nothing() {
    List<Standing> standings = Standing.of(CONTEST, board(Map.of()));
    assertThat(standings).extracting(Standing::rank).containsOnly(1);
    assertThat(standings).extracting(Standing::percent).containsOnly(0.0);
  }

  @Test
  void results_are_csv_with_quotes_doubled_and_points_in_any_language() {
    Results results = Results.of(CONTEST, board(Map.of("b\"x", 1L)), Locale.forLanguageTag("es"));
    assertThat(results.csv())
        .startsWith("rank,candidate,name,votes,percent\r\n1,\"b\"\"x\",\"B\"\"X\",1,100.0\r\n")
        .endsWith("\r\n");
    assertThat(results.title()).isEqualTo("hola");
  }

  private static Board board(Map<String, Long> votes) {
    return new Board("c", 7, Instant.EPOCH, votes);
  }

  private static List<Candidate> candidates(String... ids) {
    return Stream.of(ids)
        .map(id -> new Candidate(id, id.toUpperCase(Locale.ROOT), WORDS, "Lima"))
        .toList();
  }
}
