package dev.vitral.header.samples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.TimeOrderedId;
import dev.vitral.header.account.UnavailableException;
import dev.vitral.header.password.PasswordHasher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Adds the accounts of a file that are missing, in the background and one at a time, so that people
 * who log in meanwhile hardly wait. Interrupted, it goes on at the next start; existing accounts
 * stay as they are.
 */
@ApplicationScoped
class SampleAccounts {

  private static final Logger LOG = Logger.getLogger(SampleAccounts.class);
  private static final TypeReference<List<SampleAccount>> ACCOUNTS = new TypeReference<>() {};
  private static final long AGAIN_AFTER_SECONDS = 1;

  private final SamplesConfig config;
  private final AccountStore accounts;
  private final PasswordHasher hasher;
  private final ObjectMapper json;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "header-samples");
            thread.setDaemon(true);
            return thread;
          });

  SampleAccounts(
      SamplesConfig config, AccountStore accounts, PasswordHasher hasher, ObjectMapper json) {
    this.config = config;
    this.accounts = accounts;
    this.hasher = hasher;
    this.json = json;
  }

  void open(@Observes StartupEvent started) {
    config.file().ifPresentOrElse(this::addLater, background::shutdown);
  }

  void close(@Observes ShutdownEvent stopping) {
    background.shutdownNow();
  }

  private void addLater(Path file) {
    background.execute(() -> addOrTryAgain(file));
  }

  private void addOrTryAgain(Path file) {
    try {
      LOG.infof("Accounts added from %s: %d", file.getFileName(), addMissing(file));
      background.shutdown();
    } catch (UnavailableException e) {
      LOG.debugf("The accounts of the file have to wait: %s", e.getMessage());
      background.schedule(() -> addOrTryAgain(file), AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      LOG.errorf("No accounts can be read from %s: %s", file, e.getMessage());
      background.shutdown();
    }
  }

  /**
   * Adds those that are missing.
   *
   * @return how many they were
   */
  int addMissing(Path file) throws IOException {
    int added = 0;
    for (SampleAccount sample : json.readValue(file.toFile(), ACCOUNTS)) {
      if (!sample.isWhole()) {
        LOG.warnf("%s cannot be made", sample);
      } else if (accounts.find(sample.handle()).isEmpty() && add(sample)) {
        added++;
      }
    }
    return added;
  }

  private boolean add(SampleAccount sample) {
    return accounts.add(
        TimeOrderedId.next(),
        sample.handle(),
        DisplayName.of(sample.name()),
        hasher.hash(sample.password()),
        sample.allowed());
  }
}
