package dev.vitral.datastores;

import dev.vitral.stores.PersistentStores;
import dev.vitral.stores.Progress;
import dev.vitral.stores.StoreStatus;
import dev.vitral.stores.Stores;
import dev.vitral.stores.TenantSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Jedis;

/** One real process with the tenants north and south, in a home below {@code target}. */
final class RunningStores {
  private static final int[] USUAL_PORTS = {
    25_432, 25_433, 26_379, 29_000, 29_001, 29_092, 29_093, 29_200, 29_300
  };
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final PersistentStores wanted;
  Stores stores;

  RunningStores() throws IOException {
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "home-");
    this.wanted = new PersistentStores(home, freeOffset(), tenants());
    this.stores = Stores.persistent(wanted, Progress.NONE);
  }

  static List<Path> tenants() {
    Path tenants = Path.of("src/test/resources/tenants").toAbsolutePath();
    return List.of(tenants.resolve("north.json"), tenants.resolve("south.json"));
  }

  void startAgain() {
    stores = Stores.persistent(wanted, Progress.NONE);
  }

  TenantSettings of(String tenant) {
    return stores.settingsFor(tenant);
  }

  StoreStatus status(String store) {
    return stores.status().stream().filter(s -> s.name().equals(store)).findFirst().orElseThrow();
  }

  /** The same server and login, another database. */
  Connection connect(String tenant, String urlOf) throws SQLException {
    TenantSettings login = of(tenant);
    return DriverManager.getConnection(
        urlOf,
        login.required("VITRAL_POSTGRESQL_USER"),
        login.required("VITRAL_POSTGRESQL_PASSWORD"));
  }

  Connection connect(String tenant) throws SQLException {
    return connect(tenant, of(tenant).required("VITRAL_POSTGRESQL_URL"));
  }

  Jedis redis(String tenant) {
    return new Jedis(of(tenant).required("VITRAL_REDIS_URL"));
  }

  static String ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void tell(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Asks until the answer is yes; a failure counts as no. */
  static void await(String what, Callable<Boolean> question) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isYes(question)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static boolean isYes(Callable<Boolean> question) {
    try {
      return question.call();
    } catch (Exception notYet) {
      return false;
    }
  }

  private static int freeOffset() throws IOException {
    while (true) {
      int offset = ThreadLocalRandom.current().nextInt(100, 2_500);
      boolean free = true;
      for (int port : USUAL_PORTS) {
        free &= isFree(port + offset);
      }
      if (free) {
        return offset;
      }
    }
  }

  private static boolean isFree(int port) throws IOException {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (BindException taken) {
      return false;
    }
  }
}
