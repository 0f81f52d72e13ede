package dev.vitral.header.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitral.header.HeaderStores;
import dev.vitral.kit.deadline.Deadline;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class SessionStoreTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofSeconds(3);

  @Inject Deadline deadline;
  @Inject ReactiveRedisDataSource redis;
  @Inject SessionConfig config;

  private final UUID ana = UUID.randomUUID();

  @Test
  void a_session_that_nobody_uses_ends() {
    SessionStore store = with(SHORT, LONG, 9);
    String id = begun(store, 1);
    assertThat(store.use(id)).contains(new Session(id, ana, 1));
    await().atMost(LONG).pollInterval(SHORT.multipliedBy(2)).until(() -> store.use(id).isEmpty());
  }

  @Test
  void a_session_ends_after_its_lifetime_however_much_it_is_used() {
    SessionStore store = with(LONG, SHORT, 9);
    String id = begun(store, 1);
    await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> store.use(id).isEmpty());
  }

  @Test
  void a_further_session_ends_the_oldest() {
    SessionStore store = with(LONG, LONG, 2);
    List<String> ids = Stream.generate(() -> begunLater(store)).limit(3).toList();
    assertThat(store.use(ids.get(0))).isEmpty();
    assertThat(store.use(ids.get(1))).isPresent();
    assertThat(store.use(ids.get(2))).isPresent();
  }

  @Test
  void all_others_end_and_one_goes_on_with_the_new_credential() {
    SessionStore store = with(LONG, LONG, 9);
    String kept = begun(store, 1);
    String other = begun(store, 1);
    store.removeOthers(ana, kept, 2);
    assertThat(store.use(kept)).contains(new Session(kept, ana, 2));
    assertThat(store.use(other)).isEmpty();
    store.removeOthers(ana, "", 3);
    assertThat(store.use(kept)).isEmpty();
  }

  private String begun(SessionStore store, int credential) {
    String id = SessionToken.fresh().sessionId();
    store.add(new Session(id, ana, credential), "Firefox · Linux");
    return id;
  }

  /** Later by a millisecond, so that there is an oldest one. */
  private String begunLater(SessionStore store) {
    long before = System.currentTimeMillis();
    await().pollInterval(Duration.ofMillis(1)).until(() -> System.currentTimeMillis() > before);
    return begun(store, 1);
  }

  private SessionStore with(Duration idle, Duration lifetime, int perAccount) {
    return new SessionStore(
        redis,
        new SessionConfig() {
          @Override
          public String prefix() {
            return config.prefix();
          }

          @Override
          public Duration idle() {
            return idle;
          }

          @Override
          public Duration lifetime() {
            return lifetime;
          }

          @Override
          public int perAccount() {
            return perAccount;
          }

          @Override
          public Duration timeout() {
            return config.timeout();
          }
        },
        deadline);
  }
}
