package dev.vitral.stores;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The running stores: PostgreSQL with a replica, Kafka, Redis, Elasticsearch and S3.
 *
 * <pre>{@code
 * Map<String, String> settings = Stores.throwaway().settingsFor("voting").asProperties();
 * }</pre>
 */
public final class Stores implements AutoCloseable {
  private static final long STOP_SECONDS = 40;
  private static @Nullable Stores throwaway;

  private final RunFile run;
  private final Control control;
  private final Control.@Nullable Lease lease;

  Stores(RunFile run, Control.@Nullable Lease lease) {
    this.run = run;
    this.control = new Control(run);
    this.lease = lease;
  }

  /** This test run's one process on random ports; it ends itself after its last client. */
  public static Stores throwaway() {
    return throwaway(Progress.NONE);
  }

  /** The same, telling what it waits for. */
  public static synchronized Stores throwaway(Progress progress) {
    if (throwaway == null || !throwaway.isAlive()) {
      throwaway = new Throwaway(Repository.find()).join(progress);
    }
    return throwaway;
  }

  /**
   * Finds the process of that home or starts it, and returns when all stores are ready.
   *
   * @throws StoresException.NotStarted with one sentence: part, cause, way out
   */
  public static Stores persistent(PersistentStores wanted, Progress progress) {
    RunFile run = running(wanted.home()).orElseGet(() -> start(wanted));
    Launch.awaitReady(run, progress);
    return new Stores(run, null);
  }

  /** The process of that home, if one is running; starts nothing. */
  public static Optional<Stores> find(Path home) {
    return running(home.toAbsolutePath().normalize()).map(run -> new Stores(run, null));
  }

  private static Optional<RunFile> running(Path home) {
    return RunFile.in(home).filter(run -> new Control(run).answers());
  }

  private static RunFile start(PersistentStores wanted) {
    String tenants = wanted.tenants().stream().map(Path::toString).collect(Collectors.joining(","));
    String offset = Integer.toString(wanted.portOffset());
    List<String> arguments = List.of("--tenants", tenants, "--port-offset", offset);
    return Launch.of(Repository.find(), wanted.home(), arguments).announced();
  }

  /** What the tenant's service needs to know; only for what its {@code stores.json} declares. */
  public TenantSettings settingsFor(String tenant) {
    return run.settingsFor(tenant);
  }

  public List<StoreStatus> status() {
    return control.status();
  }

  /** The process that Kafka, Elasticsearch and S3 live in and that the others are children of. */
  public long pid() {
    return run.pid();
  }

  public boolean isAlive() {
    return ProcessHandle.of(run.pid()).filter(ProcessHandle::isAlive).isPresent();
  }

  /**
   * Kills a store at once; it stays down until {@link #restart}. One without a process of its own
   * takes the whole process with it.
   */
  public void kill(String store) {
    boolean own =
        status().stream()
            .filter(status -> status.name().equals(store))
            .anyMatch(status -> status.pid().orElse(-1) != run.pid());
    if (own) {
      control.post("/stores/" + store + "/kill");
    } else {
      ProcessHandle.of(run.pid())
          .ifPresent(
              process -> {
                process.destroyForcibly();
                process.onExit().join();
              });
    }
  }

  /** Starts a store that has a process of its own anew, and returns when it answers. */
  public void restart(String store) {
    control.post("/stores/" + store + "/restart");
  }

  /** Stops the whole process cleanly and returns when it has ended. */
  public void stop() {
    Optional<ProcessHandle> process = ProcessHandle.of(run.pid());
    control.post("/stop");
    try {
      process.ifPresent(p -> p.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join());
    } catch (CompletionException e) {
      throw new StoresException.Unreachable(
          "the stores' process " + run.pid() + " did not stop within " + STOP_SECONDS + " s", e);
    }
  }

  /** Gives the lease back; persistent stores go on. */
  @Override
  public void close() {
    if (lease != null) {
      lease.close();
    }
  }

  RunFile run() {
    return run;
  }
}
