package dev.vitral.voting.contest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The contests, as a copy in memory that is read again when it is older than {@link
 * ContestConfig#refresh}. While PostgreSQL is away the last copy goes on, and so does the voting.
 */
@ApplicationScoped
public class Contests {

  private static final Logger LOG = Logger.getLogger(Contests.class);

  private final ContestStore store;
  private final ContestSeed seed;
  private final ContestConfig config;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile Copy copy = new Copy(List.of(), Instant.EPOCH);

  Contests(ContestStore store, ContestSeed seed, ContestConfig config) {
    this.store = store;
    this.seed = seed;
    this.config = config;
  }

  void open(@Observes StartupEvent started) {
    if (config.seed()) {
      int added = store.addToEmpty(seed.contests());
      LOG.infof("Contests added to an empty database: %d", added);
    }
    copy = new Copy(store.all(), Instant.now());
  }

  /** Every public contest, the newest first. */
  public List<Contest> published() {
    return current().stream().filter(Contest::isPublic).toList();
  }

  /** The public contest of that id. */
  public Optional<Contest> find(String id) {
    return published().stream().filter(contest -> contest.id().equals(id)).findFirst();
  }

  /** The contest to show first: the newest open one, else the newest that is public. */
  public Optional<Contest> featured() {
    List<Contest> published = published();
    return published.stream()
        .filter(Contest::isOpen)
        .findFirst()
        .or(() -> published.stream().findFirst());
  }

  /** Opens or closes a contest, here at once and elsewhere when the copies are renewed. */
  public void change(String id, Contest.State state) {
    store.change(id, state);
    copy = new Copy(store.all(), Instant.now());
  }

  private List<Contest> current() {
    boolean stale = copy.at().plus(config.refresh()).isBefore(Instant.now());
    if (stale && refreshing.tryLock()) {
      try {
        copy = new Copy(store.all(), Instant.now());
      } catch (RuntimeException e) {
        LOG.warnf("Contests could not be read again, the last copy goes on: %s", e.getMessage());
        copy = new Copy(copy.contests(), Instant.now());
      } finally {
        refreshing.unlock();
      }
    }
    return copy.contests();
  }

  private record Copy(List<Contest> contests, Instant at) {}
}
