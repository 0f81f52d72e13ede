package dev.vitral.reviews;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the threads that took a connection to the replica. */
@Singleton
@DataSource("replica")
class PoolWatch implements AgroalPoolInterceptor {

  private final Set<String> threads = ConcurrentHashMap.newKeySet();

  @Override
  public void onConnectionAcquire(Connection connection) {
    threads.add(Thread.currentThread().getName());
  }

  Set<String> threads() {
    return threads;
  }
}
