package dev.vitral.reviews;

import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The real stores, the primary behind a {@link Door}, and an issuer of tokens. */
public class ReviewsStores implements QuarkusTestResourceLifecycleManager {

  private static final String PRIMARY = "vitral.postgresql.url";
  private static final String KAFKA = "vitral.kafka.bootstrap.servers";
  private static final Pattern PORT = Pattern.compile(":(\\d+)/");

  @Override
  public Map<String, String> start() {
    Map<String, String> settings =
        new TreeMap<>(Stores.throwaway().settingsFor("reviews").asProperties());
    settings.putAll(TestIssuer.start().settings());
    settings.computeIfPresent(PRIMARY, (name, url) -> behindADoor(url));
    addTopicOfTheShell(settings.getOrDefault(KAFKA, ""));
    settings.put("vitral.reviews.writing.per-minute", "2000");
    // on a slow machine the replica may be later than the projector would wait
    settings.put("vitral.reviews.projection.replica-patience", "30s");
    settings.put("quarkus.datasource.replica.jdbc.acquisition-timeout", "5s");
    return settings;
  }

  @Override
  public void stop() {
    // the process ends itself when its last client is gone
  }

  private static String behindADoor(String url) {
    Matcher port = PORT.matcher(url);
    if (!port.find()) {
      throw new IllegalStateException("No port in " + url);
    }
    int door = Door.to(Integer.parseInt(port.group(1)));
    return url.substring(0, port.start(1)) + door + url.substring(port.end(1));
  }

  private static void addTopicOfTheShell(String kafka) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic("purge", 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
