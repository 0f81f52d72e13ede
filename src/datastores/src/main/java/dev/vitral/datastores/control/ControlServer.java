package dev.vitral.datastores.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitral.datastores.child.ChildStore;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.Store;
import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process's own HTTP endpoint on loopback.
 *
 * <ul>
 *   <li>{@code GET /status} (or {@code /status.properties}): every store, for anybody on this
 *       machine
 *   <li>{@code POST /stop}: a clean stop
 *   <li>{@code POST /stores/NAME/kill} and {@code …/restart}: one child process
 *   <li>{@code POST /lease}: keeps a throw-away process alive while its body stays open
 * </ul>
 *
 * Every POST wants {@code Authorization: Bearer} with the token of the run file.
 */
public final class ControlServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  private final List<? extends Store> stores;
  private final String token;
  private final Leases leases;
  private final Runnable stop;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "control");
            thread.setDaemon(true);
            return thread;
          });

  public ControlServer(
      Address address, List<? extends Store> stores, String token, Leases leases, Runnable stop)
      throws IOException {
    this.stores = stores;
    this.token = token;
    this.leases = leases;
    this.stop = stop;
    this.http = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
    http.setExecutor(threads);
    http.createContext("/", this::answer);
    http.start();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean post = exchange.getRequestMethod().equals("POST");
      if (!post) {
        answerGet(exchange, path);
      } else if (!authorised(exchange)) {
        say(exchange, 401, Map.of("error", "the token of the run file is missing"));
      } else if (path.equals("/lease")) {
        leases.hold(exchange);
      } else if (path.equals("/stop")) {
        say(exchange, 202, Map.of("state", "stopping"));
        stop.run();
      } else {
        steer(exchange, path.split("/"));
      }
    }
  }

  private void answerGet(HttpExchange exchange, String path) throws IOException {
    if (path.equals("/status")) {
      say(exchange, 200, stores.stream().map(store -> new StatusLine(store).fields()).toList());
    } else if (path.equals("/status.properties")) {
      say(exchange, 200, "text/plain; charset=utf-8", properties());
    } else {
      say(exchange, 404, Map.of("error", "there is /status"));
    }
  }

  /** {@code <store>.<field>=<value>}, for a reader without a JSON parser. */
  private byte[] properties() throws IOException {
    Properties flat = new Properties();
    for (Store store : stores) {
      new StatusLine(store)
          .fields()
          .forEach(
              (field, value) -> flat.setProperty(store.name() + "." + field, value.toString()));
    }
    StringWriter text = new StringWriter();
    flat.store(text, null);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** {@code ["", "stores", NAME, "kill"]}. */
  private void steer(HttpExchange exchange, String[] path) throws IOException {
    Optional<ChildStore> child =
        path.length == 4 && path[1].equals("stores") ? child(path[2]) : Optional.empty();
    if (child.isEmpty()) {
      say(exchange, 404, Map.of("error", "no such store of its own process"));
      return;
    }
    try {
      switch (path[3]) {
        case "kill" -> child.get().kill();
        case "restart" -> child.get().restart();
        default -> {
          say(exchange, 404, Map.of("error", "there is kill and restart"));
          return;
        }
      }
      say(exchange, 200, new StatusLine(child.get()).fields());
    } catch (StoreFailure e) {
      LOG.warn("{}", e.getMessage());
      say(exchange, 500, Map.of("error", String.valueOf(e.getMessage())));
    }
  }

  private Optional<ChildStore> child(String name) {
    return stores.stream()
        .filter(store -> store.name().equals(name))
        .filter(ChildStore.class::isInstance)
        .map(ChildStore.class::cast)
        .findFirst();
  }

  private boolean authorised(HttpExchange exchange) {
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
  }

  private static void say(HttpExchange exchange, int status, Object body) throws IOException {
    say(exchange, status, "application/json", JSON.writeValueAsBytes(body));
  }

  /** The answer is on its way when this returns, and may announce the end of this server. */
  private static void say(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream answer = exchange.getResponseBody()) {
      answer.write(body);
    }
  }
}
