package dev.vitral.bench.storm;

import dev.vitral.bench.load.Ask;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Log-ins, right ones and wrong ones, each from an address of its own kind (RFC 2544 and 5737), the
 * wrong ones in each round from another network; the portal believes what a proxy on this machine
 * says ({@code VITRAL_LIMITS_TRUSTED_PROXIES=127.0.0.1}).
 */
final class LogIns {

  private static final String PASSWORD = "siete faroles junto al muelle";
  private static final String ACCOUNTS = "/api/accounts";
  private static final String TOKEN = "/api/token";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int HOSTS = 254;

  private final Random random;
  private final int attackers;
  private final List<String> people = new ArrayList<>();
  private final List<String> victims = new ArrayList<>();
  private int network;
  private int next;

  /**
   * @param attackers addresses from which wrong passwords come, 1 to 254
   */
  LogIns(long seed, int attackers) {
    if (attackers < 1 || attackers > HOSTS) {
      throw new IllegalArgumentException("--addresses is 1 to " + HOSTS);
    }
    this.random = new Random(seed);
    this.network = random.nextInt(HOSTS);
    this.attackers = attackers;
  }

  /**
   * Makes accounts, of people who log in and of as many at which others guess.
   *
   * @throws IOException if the portal makes none
   */
  void register(URI portal, int number) throws IOException, InterruptedException {
    register(portal, people, number);
    register(portal, victims, number);
  }

  private void register(URI portal, List<String> accounts, int number)
      throws IOException, InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    while (accounts.size() < number) {
      String name = "storm-" + Long.toString(random.nextLong() >>> 24, 36);
      HttpRequest request =
          HttpRequest.newBuilder(portal.resolve(ACCOUNTS))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(credentials(name, PASSWORD)))
              .build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 201) {
        throw new IOException("no account: " + answer.statusCode() + " " + answer.body());
      }
      accounts.add(name);
    }
  }

  /** From now on wrong passwords come from another network, of which nothing is counted yet. */
  void moveOn() {
    network = (network + 1) % HOSTS;
  }

  /** Somebody who knows the password, from home. */
  Ask right() {
    int one = next++ % people.size();
    return Ask.json("right", TOKEN, credentials(people.get(one), PASSWORD))
        .from("203.0.113." + (1 + one % HOSTS));
  }

  /** A guess at somebody's password; half of them are at nobody's. */
  Ask wrong() {
    String whose =
        victims.isEmpty() || random.nextBoolean()
            ? "nobody-" + Long.toString(random.nextLong() >>> 24, 36)
            : victims.get(random.nextInt(victims.size()));
    return Ask.json("wrong", TOKEN, credentials(whose, "clave-" + random.nextLong()))
        .from("198.18.%d.%d".formatted(network, 1 + random.nextInt(attackers)));
  }

  private static String credentials(String name, String password) {
    return new JsonObject().put("username", name).put("password", password).encode();
  }
}
