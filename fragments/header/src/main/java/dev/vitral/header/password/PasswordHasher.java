package dev.vitral.header.password;

import dev.vitral.header.account.UnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes passwords on a few threads of its own, since each hash needs memory and a processor: a
 * short queue waits, what is beyond it is refused. Callers wait, so they are worker threads.
 */
@ApplicationScoped
public class PasswordHasher {

  private final Argon2id argon2id;
  private final PasswordConfig config;
  private final ThreadPoolExecutor workers;
  private final String nobodys;

  PasswordHasher(PasswordConfig config) {
    this.config = config;
    argon2id = new Argon2id(config.memory(), config.passes());
    nobodys = argon2id.hashOfNothing();
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            config.workers(),
            config.workers(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(config.queue()),
            task -> new Thread(task, "password-hasher-" + number.incrementAndGet()));
    workers.allowCoreThreadTimeOut(true);
  }

  void close(@Observes ShutdownEvent stopping) {
    workers.shutdownNow();
  }

  /**
   * Hashes a password.
   *
   * @throws UnavailableException if too many are waiting
   */
  public String hash(String password) {
    return wait(() -> argon2id.hash(password));
  }

  /**
   * Whether a hash is that of a password.
   *
   * @throws UnavailableException if too many are waiting
   */
  public boolean matches(String password, String hash) {
    return wait(() -> Argon2id.matches(password, hash));
  }

  /** A hash that no password has: comparing with it takes as long as with somebody's. */
  public String nobodys() {
    return nobodys;
  }

  private <T> T wait(Callable<T> work) {
    Future<T> result;
    try {
      result = workers.submit(work);
    } catch (RejectedExecutionException e) {
      throw new UnavailableException("Too many passwords are waiting", e);
    }
    try {
      return result.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new UnavailableException("A password waited too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Interrupted while a password was waiting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password cannot be hashed", e.getCause());
    }
  }
}
