package dev.vitral.header.password;

import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.account.UnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hashes passwords on threads of its own, since each hash needs memory and a processor: a short
 * queue waits, in which those come first who tried least, and those beyond it are refused who tried
 * most. After a wrong password a thread rests for as long as it worked, so that who guesses never
 * gets more than half of it. Callers wait, so they are worker threads.
 */
@ApplicationScoped
public class PasswordHasher {

  /** After which somebody who tried often tries again, if others were waiting. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Argon2id argon2id;
  private final PasswordConfig config;
  private final Refusals refusals;
  private final Line line;
  private final String nobodys;

  PasswordHasher(PasswordConfig config, Refusals refusals) {
    this.config = config;
    this.refusals = refusals;
    argon2id = new Argon2id(config.memory(), config.passes());
    nobodys = argon2id.hashOfNothing();
    line = new Line(config.workers(), config.queue());
  }

  void close(@Observes ShutdownEvent stopping) {
    line.close();
  }

  /**
   * Hashes a password.
   *
   * @throws UnavailableException if too many are waiting
   */
  public String hash(String password) {
    return wait(new Work<>(() -> argon2id.hash(password), 0));
  }

  /**
   * Whether a hash is that of a password.
   *
   * @param tries how often he who asks tried lately
   * @throws Refusal 429 if he tried often, and others are waiting
   * @throws UnavailableException if too many are waiting
   */
  public boolean matches(String password, String hash, int tries) {
    return wait(new Work<>(() -> Argon2id.matches(password, hash), tries));
  }

  /** A hash that no password has: comparing with it takes as long as with somebody's. */
  public String nobodys() {
    return nobodys;
  }

  private <T> T wait(Work<T> work) {
    try {
      line.join(work);
      return work.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | CancellationException e) {
      throw refused(work, e);
    } catch (TimeoutException e) {
      line.leave(work);
      throw new UnavailableException("A password waited too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("Interrupted while a password was waiting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A password cannot be hashed", e.getCause());
    }
  }

  private RuntimeException refused(Work<?> work, RuntimeException cause) {
    return work.isGuess()
        ? refusals.tooOften(PAUSE)
        : new UnavailableException("Too many passwords are waiting", cause);
  }
}
