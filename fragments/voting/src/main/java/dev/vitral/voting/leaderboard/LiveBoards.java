package dev.vitral.voting.leaderboard;

import dev.vitral.voting.contest.Contests;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The board as it moves. One Redis subscription per process hears of changes; each is read and
 * rendered once and handed to every open stream.
 */
@ApplicationScoped
public class LiveBoards {

  private static final Logger LOG = Logger.getLogger(LiveBoards.class);
  private static final String EVENT = "board";
  private static final long RECONNECT_MILLIS = 2000;
  private static final Duration LISTEN_AGAIN = Duration.ofSeconds(1);

  private final Contests contests;
  private final Boards boards;
  private final BoardStore store;
  private final ReactiveRedisDataSource redis;
  private final LeaderboardConfig config;
  private final BroadcastProcessor<ShownBoard> changes = BroadcastProcessor.create();
  private final AtomicBoolean planned = new AtomicBoolean();

  /**
   * Ends all streams by an event that is none; each event before it said when to come back. A
   * stream listens to it before it says anything.
   */
  private final BroadcastProcessor<Optional<OutboundSseEvent>> farewell =
      BroadcastProcessor.create();

  private volatile @Nullable ShownBoard last;

  LiveBoards(
      Contests contests,
      Boards boards,
      BoardStore store,
      ReactiveRedisDataSource redis,
      LeaderboardConfig config) {
    this.contests = contests;
    this.boards = boards;
    this.store = store;
    this.redis = redis;
    this.config = config;
  }

  /** How much of the board a stream carries. */
  public enum Rows {
    /** The first {@link LeaderboardConfig#size}. */
    TOP,
    /** Every candidate. */
    ALL
  }

  /** The featured contest's board now and after every change, and a heartbeat in between. */
  public Multi<OutboundSseEvent> stream(Rows rows, Locale locale, Sse sse) {
    Multi<ShownBoard> now = Multi.createFrom().optional(current());
    Multi<OutboundSseEvent> shown =
        Multi.createBy()
            .merging()
            .streams(now, changes.onOverflow().dropPreviousItems())
            .map(board -> event(board, rows, locale, sse));
    Multi<OutboundSseEvent> heartbeats =
        Multi.createFrom()
            .ticks()
            .startingAfter(config.heartbeat())
            .every(config.heartbeat())
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("").build());
    return Multi.createBy()
        .merging()
        .streams(farewell, shown.map(Optional::of), heartbeats.map(Optional::of))
        .select()
        .first(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  void start(@Observes StartupEvent started) {
    if (config.live()) {
      listen();
    }
  }

  void leave(@Observes ShutdownDelayInitiatedEvent told) {
    farewell.onNext(Optional.empty());
  }

  /** Looks without having been told: an announcement may be lost while Redis is away. */
  @Scheduled(
      every = "${vitral.voting.leaderboard.refresh:2s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    if (config.live()) {
      publishIfChanged();
    }
  }

  private void listen() {
    redis
        .pubsub(String.class)
        .subscribe(store.channel())
        .subscribe()
        .with(changed -> plan(), e -> listenAgain(e.toString()), () -> listenAgain("ended"));
  }

  private void listenAgain(String reason) {
    LOG.debugf("No announcements from Redis, listening again: %s", reason);
    after(LISTEN_AGAIN, this::listen);
  }

  private void plan() {
    if (planned.compareAndSet(false, true)) {
      after(
          config.pace(),
          () -> {
            planned.set(false);
            publishIfChanged();
          });
    }
  }

  private static void after(Duration delay, Runnable action) {
    Infrastructure.getDefaultWorkerPool().schedule(action, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void publishIfChanged() {
    try {
      ShownBoard before = last;
      read().filter(board -> before == null || board.differsFrom(before)).ifPresent(this::publish);
    } catch (RuntimeException e) {
      LOG.debugf("The board cannot be read now: %s", e.getMessage());
    }
  }

  private void publish(ShownBoard board) {
    last = board;
    changes.onNext(board);
  }

  private Optional<ShownBoard> current() {
    return Optional.ofNullable(last).or(this::read);
  }

  private Optional<ShownBoard> read() {
    return contests.featured().map(contest -> new ShownBoard(contest, boards.of(contest.id())));
  }

  private OutboundSseEvent event(ShownBoard board, Rows rows, Locale locale, Sse sse) {
    int size = rows == Rows.ALL ? Integer.MAX_VALUE : config.size();
    return sse.newEventBuilder()
        .name(EVENT)
        .id(Long.toString(board.revision()))
        .reconnectDelay(RECONNECT_MILLIS)
        .data(String.class, board.html(size, locale))
        .build();
  }
}
