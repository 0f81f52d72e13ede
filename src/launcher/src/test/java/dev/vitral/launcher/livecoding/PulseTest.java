package dev.vitral.launcher.livecoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseTest {

  @TempDir Path fragment;

  private Instant now = Instant.EPOCH;

  @Test
  void a_saved_file_is_asked_about_at_once_and_once_more_whatever_the_answer() throws Exception {
    Path source = fragment.resolve("src/main/java/Entries.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "one");
    AtomicInteger questions = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          questions.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.start();
    try {
      Pulse pulse =
          new Pulse(
              fragment,
              URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort())),
              () -> now);
      pulse.beat();
      assertThat(questions).hasValue(0);
      Files.writeString(source.resolveSibling("Entry.java"), "two");
      pulse.beat();
      pulse.beat();
      assertThat(questions).hasValue(1);
      now = now.plus(Pulse.AGAIN).plusMillis(100);
      pulse.beat();
      pulse.beat();
      assertThat(questions).hasValue(2);
    } finally {
      server.stop(0);
    }
  }
}
