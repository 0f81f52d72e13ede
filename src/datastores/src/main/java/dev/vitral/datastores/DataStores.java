package dev.vitral.datastores;

import dev.vitral.datastores.elasticsearch.ElasticsearchStore;
import dev.vitral.datastores.home.Ports;
import dev.vitral.datastores.home.Ports.Listener;
import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.kafka.KafkaStore;
import dev.vitral.datastores.postgresql.Postgres;
import dev.vitral.datastores.redis.RedisStore;
import dev.vitral.datastores.s3.S3Store;
import dev.vitral.datastores.store.Store;
import dev.vitral.datastores.store.StoreFailure;
import dev.vitral.datastores.tenant.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All stores of the house: booted side by side, the replica after its primary. */
final class DataStores {
  private static final Logger LOG = LoggerFactory.getLogger(DataStores.class);
  private static final long STOP_SECONDS = 25;

  private final Postgres postgres;
  private final List<Store> others;

  DataStores(
      StoresHome home,
      Path binaries,
      Ports ports,
      List<Tenant> tenants,
      Secrets secrets,
      boolean persistent)
      throws StoreFailure {
    this.postgres =
        Postgres.of(
            home,
            binaries,
            ports.address(Listener.POSTGRESQL),
            ports.address(Listener.POSTGRESQL_REPLICA),
            tenants,
            secrets,
            persistent);
    this.others =
        List.of(
            new KafkaStore(
                home.data("kafka"),
                home.run().resolve("kafka.properties"),
                ports.address(Listener.KAFKA),
                ports.address(Listener.KAFKA_CONTROLLER),
                tenants),
            new RedisStore(home, binaries, ports.address(Listener.REDIS), tenants, secrets),
            new ElasticsearchStore(
                home.data("elasticsearch"),
                ports.address(Listener.ELASTICSEARCH),
                ports.address(Listener.ELASTICSEARCH_TRANSPORT)),
            new S3Store(home.data("s3"), ports.address(Listener.S3), tenants, secrets.of("s3")));
  }

  List<Store> all() {
    return Stream.concat(Stream.of(postgres.primary(), postgres.replica()), others.stream())
        .toList();
  }

  /**
   * Boots all; the first that fails is the failure of all.
   *
   * @param told ends the wait when the process is told to stop meanwhile
   */
  void start(CompletableFuture<?> told) throws StoreFailure, InterruptedException {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    CompletableFuture<?>[] boots =
        Stream.concat(
                Stream.of(boot(postgres.primary()).thenCompose(up -> boot(postgres.replica()))),
                others.stream().map(DataStores::boot))
            .map(boot -> boot.whenComplete((up, failure) -> fail(failed, failure)))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(failed, told, CompletableFuture.allOf(boots)).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() instanceof CompletionException c ? c.getCause() : e.getCause();
      throw StoreFailure.of("stores", cause == null ? e : cause, "the stores' log");
    }
  }

  /** Stops all, the replica before its primary. */
  void stop() {
    CompletableFuture<?>[] ends =
        Stream.concat(
                Stream.<Runnable>of(
                    () -> {
                      postgres.replica().stop();
                      postgres.primary().stop();
                    }),
                others.stream().<Runnable>map(store -> store::stop))
            .map(end -> CompletableFuture.runAsync(end, DataStores::inThread))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("not everything stopped cleanly: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static CompletableFuture<Void> boot(Store store) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            store.start();
          } catch (StoreFailure e) {
            store.condition().down("failed");
            throw new CompletionException(e);
          }
        },
        DataStores::inThread);
  }

  private static void inThread(Runnable work) {
    Thread thread = new Thread(work, "store");
    thread.setDaemon(true);
    thread.start();
  }

  private static void fail(CompletableFuture<Void> all, @Nullable Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    }
  }
}
