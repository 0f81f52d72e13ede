package dev.vitral.prompts;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the threads that took a connection. */
@Singleton
class DatabaseThreads implements AgroalPoolInterceptor {

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  @Override
  public void onConnectionAcquire(Connection connection) {
    names.add(Thread.currentThread().getName());
  }

  Set<String> names() {
    return names;
  }
}
