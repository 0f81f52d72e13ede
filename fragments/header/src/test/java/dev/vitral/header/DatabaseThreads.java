package dev.vitral.header;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the threads that took a connection. */
@Singleton
public class DatabaseThreads implements AgroalPoolInterceptor {

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  @Override
  public void onConnectionAcquire(Connection connection) {
    names.add(Thread.currentThread().getName());
  }

  public Set<String> names() {
    return names;
  }
}
