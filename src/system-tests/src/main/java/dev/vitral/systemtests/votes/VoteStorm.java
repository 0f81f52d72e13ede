package dev.vitral.systemtests.votes;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Votes through a running portal while its parts are killed, then compares what the clients were
 * told with the log in PostgreSQL and the counters in Redis. Nobody else may vote meanwhile.
 *
 * <pre>{@code VoteStorm --votes 10000 --clients 8 --kills 12 [--portal URL] [--home DIR]}</pre>
 *
 * <p>Exit code 1 if a vote was lost, counted twice, or counted without having been acknowledged.
 */
public final class VoteStorm {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final StormOptions options;
  private final Acknowledged acknowledged;
  private final CountedVotes log;
  private final ShownVotes board;

  private VoteStorm(StormOptions options, Map<String, String> settings) {
    this.options = options;
    acknowledged = new Acknowledged(options.votes());
    log = new CountedVotes(settings);
    board = new ShownVotes(settings);
  }

  public static void main(String[] arguments) throws Exception {
    StormOptions options = StormOptions.parse(arguments);
    Verdict verdict = new VoteStorm(options, VotingSettings.of(options.home())).run();
    System.out.println(verdict.table());
    System.exit(verdict.holds() ? 0 : 1);
  }

  private Verdict run() throws Exception {
    OpenContest contest = client().contest();
    Set<UUID> before = log.ids(contest.id());
    System.out.printf(
        "%d votes by %d clients in %s, %d kills; %d votes were there before%n",
        options.votes(), options.clients(), contest.id(), options.kills(), before.size());
    Instant start = Instant.now();
    List<String> killed = storm(contest);
    System.out.printf(
        "All acknowledged after %d s; %s; killed: %s%n",
        Duration.between(start, Instant.now()).toSeconds(), acknowledged.attempts(), killed);
    return settled(contest, before);
  }

  private List<String> storm(OpenContest contest) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(options.clients() + 1);
    try {
      Killer killer = new Killer(options, acknowledged);
      List<Future<?>> crowds =
          IntStream.range(0, options.clients())
              .<Future<?>>mapToObj(i -> threads.submit(new Crowd(client(), contest, acknowledged)))
              .toList();
      Future<?> killing = threads.submit(killer);
      for (Future<?> crowd : crowds) {
        crowd.get();
      }
      killing.get();
      return killer.killed();
    } finally {
      threads.shutdownNow();
    }
  }

  private VoteClient client() {
    return new VoteClient(options.portal(), acknowledged);
  }

  /** Waits for the count to catch up; what differs after that differs for good. */
  private Verdict settled(OpenContest contest, Set<UUID> before) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        Verdict verdict = compare(contest, before);
        if (verdict.holds() || Instant.now().isAfter(deadline)) {
          return verdict;
        }
      } catch (SQLException | IOException e) {
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException("The stores cannot be read", e);
        }
      }
      Thread.sleep(500);
    }
  }

  private Verdict compare(OpenContest contest, Set<UUID> before) throws SQLException, IOException {
    Set<UUID> logged = new HashSet<>(log.ids(contest.id()));
    logged.removeAll(before);
    return new Verdict(
        acknowledged.ids(),
        acknowledged.byCandidate(),
        logged,
        log.byCandidate(contest.id()),
        board.byCandidate(contest.id()));
  }
}
