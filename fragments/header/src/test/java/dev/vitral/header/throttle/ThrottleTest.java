package dev.vitral.header.throttle;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.People;
import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ThrottleTest {

  private static final String WRONG = "no es la contraseña";
  private static final Executor AT_ONCE = task -> new Thread(task).start();

  @Inject ThrottleConfig config;

  @Test
  void who_guesses_the_password_of_one_account_is_stopped_even_with_the_right_one() {
    String handle = registered();
    guess(ThrottleTest::anAddress, handle);
    from(anAddress(), handle, PASSWORD)
        .then()
        .statusCode(429)
        .header("Retry-After", notNullValue());
    logIn(handle, PASSWORD).then().statusCode(200);
  }

  @Test
  void who_guesses_elsewhere_does_not_lock_the_owner_out() {
    String handle = registered();
    String home = anAddress();
    from(home, handle, PASSWORD).then().statusCode(200);
    guess(ThrottleTest::anAddress, handle);
    from(anAddress(), handle, PASSWORD).then().statusCode(429);
    from(home, handle, PASSWORD).then().statusCode(200);
  }

  @Test
  void who_guesses_at_home_is_stopped_there() {
    String handle = registered();
    String home = anAddress();
    from(home, handle, PASSWORD).then().statusCode(200);
    guess(() -> home, handle);
    from(home, handle, PASSWORD).then().statusCode(429);
    from(anAddress(), handle, PASSWORD).then().statusCode(200);
  }

  /** As often as one may at once. */
  private void guess(Supplier<String> addresses, String handle) {
    for (int i = 0; i < config.passwordsPerAccount(); i++) {
      from(addresses.get(), handle, WRONG).then().statusCode(401);
    }
  }

  @Test
  void one_address_tries_a_few_passwords_at_once_and_then_slowly() {
    String address = anAddress();
    int tries = 0;
    Response answer = from(address, newHandle(), WRONG);
    while (answer.statusCode() == 401 && tries < 2 * config.passwordsPerAddress()) {
      tries++;
      answer = from(address, newHandle(), WRONG);
    }
    assertThat(tries).isBetween(config.passwordsAtOnce(), config.passwordsPerAddress());
    long pause = config.window().toSeconds() / config.passwordsPerAddress();
    answer
        .then()
        .statusCode(429)
        .header("Retry-After", Integer::parseInt, lessThanOrEqualTo((int) pause));
    from(anAddress(), newHandle(), WRONG).then().statusCode(401);
  }

  @Test
  void who_is_stopped_himself_locks_nobody_out() {
    String handle = registered();
    String address = anAddress();
    while (from(address, newHandle(), WRONG).statusCode() == 401) {
      // until it is stopped
    }
    for (int i = 0; i <= config.passwordsPerAccount(); i++) {
      from(address, handle, WRONG);
    }
    from(anAddress(), handle, PASSWORD).then().statusCode(200);
  }

  @Test
  void several_people_of_one_address_log_in_at_once() {
    String address = anAddress();
    List<String> handles = Stream.generate(People::registered).limit(3).toList();
    List<CompletableFuture<Integer>> answers =
        handles.stream()
            .map(
                handle ->
                    CompletableFuture.supplyAsync(
                        () -> from(address, handle, PASSWORD).statusCode(), AT_ONCE))
            .toList();
    assertThat(answers).allMatch(answer -> answer.join() == 200);
  }

  @Test
  void the_handle_of_nobody_is_counted_like_somebodys() {
    String nobody = newHandle();
    guess(ThrottleTest::anAddress, nobody);
    from(anAddress(), nobody, WRONG).then().statusCode(429);
  }

  @Test
  void the_right_password_wipes_the_slate() {
    String handle = registered();
    String address = anAddress();
    for (int i = 0; i < config.passwordsPerAccount() + 2; i++) {
      from(address, handle, PASSWORD).then().statusCode(200);
    }
  }

  @Test
  void one_address_makes_so_many_accounts_and_no_more() {
    String address = anAddress();
    for (int i = 0; i < config.accountsPerAddress(); i++) {
      register(address, "short").then().statusCode(422);
    }
    register(address, PASSWORD).then().statusCode(429);
    register("127.0.0.1", PASSWORD).then().statusCode(201);
  }

  @Test
  void a_network_of_version_6_counts_as_one() {
    String network = anAddress();
    for (int i = 0; i < config.accountsPerAddress(); i++) {
      register(network + Integer.toHexString(i), "short").then().statusCode(422);
    }
    register(network, PASSWORD).then().statusCode(429);
  }

  private static Response from(String address, String handle, String password) {
    return json(Map.of("username", handle, "password", password))
        .header(VitralHeaders.CLIENT_ADDRESS, address)
        .post("/api/token");
  }

  private static Response register(String address, String password) {
    return json(Map.of("username", newHandle(), "password", password))
        .header(VitralHeaders.CLIENT_ADDRESS, address)
        .post("/api/accounts");
  }

  private static String anAddress() {
    int network = ThreadLocalRandom.current().nextInt(1, 1 << 30);
    return "2001:db8:%x:%x::1".formatted(network >>> 16, network & 0xffff);
  }
}
