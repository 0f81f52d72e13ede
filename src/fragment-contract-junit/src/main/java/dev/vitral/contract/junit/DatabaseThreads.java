package dev.vitral.contract.junit;

import io.agroal.api.AgroalPoolInterceptor;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the threads that took a connection, so that a test can say that none was an event loop.
 * A fragment's test makes a bean of it, qualified like the pool that it watches.
 */
public abstract class DatabaseThreads implements AgroalPoolInterceptor {

  private final Set<String> names = ConcurrentHashMap.newKeySet();

  @Override
  public void onConnectionAcquire(Connection connection) {
    names.add(Thread.currentThread().getName());
  }

  /** Their names until now; whoever wants to begin anew clears them. */
  public Set<String> names() {
    return names;
  }
}
