package dev.vitral.contract.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a fragment sends, looking at it ends, with a sentence. */
@Timeout(90)
class BoundsTest {

  private static final String BOX = "/fragments/demo/box";
  private static final Limits SHORT =
      Limits.DEFAULT.within(Duration.ofSeconds(2), Duration.ofSeconds(60));

  @Test
  void an_endless_body_is_cut() throws Exception {
    assertThat(told(exchange -> pour(exchange, Long.MAX_VALUE)))
        .containsExactly(
            BOX + " (es): sends more than 1 MiB, the most that is read of an answer",
            BOX + " (en): sends more than 1 MiB, the most that is read of an answer");
  }

  @Test
  void five_megabytes_of_css_are_not_read() throws Exception {
    try (ServedFragment served =
        new ServedFragment()
            .handle("/fragments/demo/assets/demo-0123456789.css", e -> pour(e, 5 << 20))) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .containsExactly(
              "/fragments/demo/assets/demo-0123456789.css (es): sends more than 1 MiB, the most"
                  + " that is read of an answer");
    }
  }

  @Test
  void a_dripping_body_is_left() throws Exception {
    assertThat(
            told(
                exchange -> {
                  exchange.sendResponseHeaders(200, 0);
                  drip(exchange.getResponseBody());
                }))
        .containsExactly(
            BOX + " (es): has not answered to the last byte within 2 s",
            BOX + " (en): has not answered to the last byte within 2 s");
  }

  @Test
  void silence_is_left() throws Exception {
    assertThat(told(exchange -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos())))
        .hasSize(2)
        .allMatch(told -> told.endsWith("has not answered to the last byte within 2 s"));
  }

  @Test
  void a_connection_that_ends_early_is_told() throws Exception {
    assertThat(
            told(
                exchange -> {
                  exchange.sendResponseHeaders(200, 1000);
                  exchange.getResponseBody().write(1);
                  throw new IOException("gone");
                }))
        .hasSize(2)
        .allMatch(told -> told.contains("gives no answer that can be read: "));
  }

  @Test
  void a_hundred_megabytes_of_headers_are_not_read() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> sendHeaders(server));
      thread.setDaemon(true);
      thread.start();
      URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
      assertThat(Conduct.check(new Fragment("demo", base, List.of())))
          .extracting(Violation::toString)
          .singleElement()
          .asString()
          .startsWith("/vitral.json (es): gives no answer that can be read: ");
    }
  }

  @Test
  void a_fragment_that_is_not_there_is_told_in_a_sentence() throws Exception {
    URI base;
    try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      base = URI.create("http://127.0.0.1:" + server.getLocalPort());
    }
    assertThat(Conduct.check(new Fragment("demo", base, List.of())))
        .containsExactly(new Violation("/vitral.json (es)", "cannot be reached at " + base));
  }

  @Test
  void a_redirect_is_told_and_not_followed() throws Exception {
    try (ServedFragment served = new ServedFragment();
        ServedFragment elsewhere = new ServedFragment()) {
      served.handle(
          BOX,
          exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.base() + BOX);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          });
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::sentence)
          .contains(
              "is declared as include 'box', but answers 302 to %s: serve it with 200, or take it out of the manifest"
                  .formatted(elsewhere.base() + BOX));
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @Test
  void all_that_is_slow_together_ends_too() throws Exception {
    Limits limits = Limits.DEFAULT.within(Duration.ofSeconds(3), Duration.ofSeconds(5));
    try (ServedFragment served = new ServedFragment()) {
      for (String path : List.of("/demo", BOX, BOX + "/spare")) {
        served.handle(path, exchange -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos()));
      }
      long began = System.nanoTime();
      List<Violation> violations = Conduct.check(served.fragment(limits));

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
      assertThat(violations)
          .extracting(Violation::toString)
          .last()
          .isEqualTo(
              "the fragment: answers so slowly that its check was not done after 5 s;"
                  + " the paths that took long are named above");
    }
  }

  @Test
  void all_that_is_big_together_is_not_read() throws Exception {
    Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20, 2 << 10);
    try (ServedFragment served = new ServedFragment()) {
      assertThat(Conduct.check(served.fragment(limits)))
          .extracting(Violation::toString)
          .contains("the fragment: sends more than 2 KiB in all, the most that is read");
    }
  }

  @Test
  void more_elements_than_anybody_looks_at_are_not_looked_at() throws Exception {
    String many = "<b data-hx-target='#x'>x</b>".repeat(11_000);
    try (ServedFragment served = new ServedFragment().butWith(BOX, ">x", ">" + many)) {
      assertThat(Conduct.check(served.fragment()))
          .extracting(Violation::toString)
          .contains(BOX + " (es): has more than 10000 elements, the most that is looked at");
    }
  }

  private static List<String> told(ServedFragment.Handler handler) throws Exception {
    try (ServedFragment served = new ServedFragment().handle(BOX, handler)) {
      return Conduct.check(served.fragment(SHORT)).stream().map(Violation::toString).toList();
    }
  }

  private static void pour(HttpExchange exchange, long bytes) throws IOException {
    exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("text/html")));
    exchange.getResponseHeaders().set("Cache-Control", "immutable");
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = new byte[64 << 10];
    for (long sent = 0; sent < bytes; sent += piece.length) {
      exchange.getResponseBody().write(piece);
    }
    exchange.close();
  }

  private static void drip(OutputStream body) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      body.write(' ');
      body.flush();
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void sendHeaders(ServerSocket server) {
    byte[] line = ("X-Filler: " + "x".repeat(8 << 10) + "\r\n").getBytes(StandardCharsets.UTF_8);
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
      for (long sent = 0; sent < 100 << 20; sent += line.length) {
        socket.getOutputStream().write(line);
      }
    } catch (IOException hungUp) {
      // that is what is wanted
    }
  }
}
