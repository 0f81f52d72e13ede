package dev.vitral.launcher.stores;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.supervise.Backoff;
import dev.vitral.launcher.supervise.PidFile;
import dev.vitral.launcher.supervise.State;
import dev.vitral.launcher.supervise.Supervised;
import dev.vitral.stores.StoreStatus;
import dev.vitral.stores.Stores;
import dev.vitral.stores.StoresException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * The stores' process, supervised like any other. PostgreSQL and Redis are children of it that it
 * keeps alive itself; Kafka, Elasticsearch and S3 live in it and fall with it.
 */
public final class RealStores implements StoresPart {

  static final String PROCESS = "stores";
  private static final Duration START_TIME = Duration.ofMinutes(3);

  private final Home home;
  private final Supervised process;
  private final Map<String, String> told = new ConcurrentHashMap<>();
  private volatile List<StoreStatus> lastSeen = List.of();
  private volatile Consumer<String> progress = step -> {};

  public RealStores(Home home, int offset, boolean restart, ScheduledExecutorService thread) {
    this.home = home;
    StoresLaunch launch = new StoresLaunch(home, offset);
    this.process =
        new Supervised(
            PROCESS,
            launch::launch,
            this::areReady,
            new Supervised.Watch(restart, Backoff.standard(), START_TIME, this::askToStop),
            PidFile.of(home.pidFiles(), PROCESS),
            thread);
  }

  /** Whether a fragment keeps anything in a store. */
  public static boolean areWantedBy(Home home, String fragment) {
    return !StoresLaunch.wantsNothing(home, fragment);
  }

  @Override
  public void start(Consumer<String> steps) {
    progress = steps;
    await(process.start());
  }

  private void await(CompletableFuture<Void> start) {
    try {
      start.join();
    } catch (CompletionException e) {
      throw new Trouble(failure().orElse(String.valueOf(e.getMessage())), e);
    }
  }

  /** Why the process did not come up, in its own words. */
  private Optional<String> failure() {
    try {
      return Optional.of(Files.readString(home.run().resolve("failure.txt")).strip());
    } catch (IOException e) {
      return Optional.empty(); // it left no word
    }
  }

  private boolean areReady() {
    List<StoreStatus> stores = seen();
    stores.forEach(this::tell);
    return !stores.isEmpty() && stores.stream().allMatch(StoreStatus::isReady);
  }

  /** What the process says of its stores; nothing while it is not there. */
  private List<StoreStatus> seen() {
    try {
      List<StoreStatus> now = Stores.find(home.state()).map(Stores::status).orElse(List.of());
      if (!now.isEmpty()) {
        lastSeen = now;
      }
      return now;
    } catch (StoresException e) {
      return List.of(); // on its way up or down
    }
  }

  private void tell(StoreStatus store) {
    if (!store.step().equals(told.put(store.name(), store.step()))) {
      progress.accept(store.name() + ": " + store.step());
    }
  }

  @Override
  public Map<String, String> settingsFor(String tenant) {
    try {
      return running().settingsFor(tenant);
    } catch (StoresException.UnknownTenant e) {
      if (StoresLaunch.wantsNothing(home, tenant)) {
        return Map.of();
      }
      throw new Trouble(
          "%s asks for stores, which are made when the portal starts: ./vitral down, then ./vitral up."
              .formatted(tenant),
          e);
    }
  }

  @Override
  public List<PartStatus> status() {
    List<StoreStatus> now = seen();
    return now.isEmpty()
        ? lastSeen.stream().map(this::withoutProcess).toList()
        : now.stream().map(store -> part(store, store.state(), store.pid())).toList();
  }

  /** A child may outlive the process that keeps it; it serves until that one is back. */
  private PartStatus withoutProcess(StoreStatus store) {
    boolean alive =
        store.pid().isPresent()
            && ProcessHandle.of(store.pid().getAsLong()).filter(ProcessHandle::isAlive).isPresent();
    String away = process.state() == State.DOWN ? State.DOWN.word() : State.STARTING.word();
    return part(store, alive ? store.state() : away, alive ? store.pid() : OptionalLong.empty());
  }

  private static PartStatus part(StoreStatus store, String state, OptionalLong pid) {
    return new PartStatus(
        store.name(),
        PartStatus.STORE,
        store.host() + ":" + store.port(),
        pid.isPresent() ? pid.getAsLong() : null,
        state,
        store.version(),
        null);
  }

  @Override
  public boolean has(String name) {
    return status().stream().anyMatch(store -> store.name().equals(name));
  }

  @Override
  public void kill(String name) {
    if (hasOwnProcess(name)) {
      running().kill(name);
    } else {
      process.kill().join();
    }
  }

  @Override
  public void restart(String name) {
    if (hasOwnProcess(name)) {
      running().restart(name);
    } else {
      await(process.restart());
    }
  }

  /** Kafka, Elasticsearch and S3 have the pid of the process they live in. */
  private boolean hasOwnProcess(String name) {
    Optional<Long> shared = process.pid();
    return shared.isPresent()
        && seen().stream()
            .filter(store -> store.name().equals(name))
            .anyMatch(store -> store.pid().orElse(-1) != shared.get());
  }

  private Stores running() {
    return Stores.find(home.state())
        .orElseThrow(
            () ->
                new Trouble(
                    "The stores' process does not run; ./vitral restart kafka brings it back."));
  }

  @Override
  public void stop() {
    process.stop().join();
  }

  /** Off the supervisor's thread: its answer comes when it has ended. */
  private void askToStop(Process running) {
    CompletableFuture.runAsync(
        () -> {
          try {
            Stores.find(home.state()).ifPresentOrElse(Stores::stop, running::destroy);
          } catch (StoresException e) {
            running.destroy(); // it does not listen yet, or any more
          }
        });
  }
}
