package dev.vitral.bench.portal;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Another shell beside the portal's own: the same command and settings, read off its process, with
 * ports and a state directory of its own.
 */
public final class ExtraShell implements AutoCloseable {

  private static final String PORT = "QUARKUS_HTTP_PORT";
  private static final String MANAGEMENT = "QUARKUS_MANAGEMENT_PORT";
  private static final Duration START = Duration.ofMinutes(2);
  private static final long STOP_SECONDS = 60;
  private static final long LOOK_MILLIS = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> command;
  private final JsonObject environment;
  private final Path folder;
  private final int port;
  private final int management;
  private Process process;

  /**
   * Starts it.
   *
   * @param folder for its state and log
   * @param shift of its ports from those of the portal's own shell; 30 and above are free of the
   *     portal's parts at the same offset
   * @param settings environment variables that are other than those of the portal's own
   */
  public ExtraShell(Control control, Path folder, int shift, Map<String, String> settings)
      throws IOException, InterruptedException {
    long first =
        control
            .part("shell")
            .flatMap(Part::pid)
            .orElseThrow(() -> new IllegalStateException("no shell runs"));
    this.command = command(first);
    this.environment = control.environment("shell");
    this.folder = folder;
    this.port = Integer.parseInt(environment.getString(PORT)) + shift;
    this.management = Integer.parseInt(environment.getString(MANAGEMENT)) + shift;
    Path state = folder.resolve("state");
    copy(Path.of(environment.getString("VITRAL_STATE_DIR")), state);
    environment
        .put(PORT, Integer.toString(port))
        .put(MANAGEMENT, Integer.toString(management))
        .put("VITRAL_STATE_DIR", state.toString());
    settings.forEach(environment::put);
    this.process = start();
  }

  /** As it runs, but for what would write its class archive. */
  private static List<String> command(long pid) throws IOException {
    String words = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8);
    return Arrays.stream(words.split("\0"))
        .filter(word -> !word.startsWith("-XX:ArchiveClassesAtExit"))
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (var walk = Files.walk(from)) {
      files = walk.toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.createDirectories(to);
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  /** Where it answers, on loopback. */
  public int port() {
    return port;
  }

  public int management() {
    return management;
  }

  /** Its process. */
  public long pid() {
    return process.pid();
  }

  private Process start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("shell.log").toFile()));
    for (Map.Entry<String, Object> one : environment) {
      builder.environment().put(one.getKey(), String.valueOf(one.getValue()));
    }
    Process started = builder.start();
    Instant end = Instant.now().plus(START);
    while (!isReady()) {
      if (!started.isAlive() || Instant.now().isAfter(end)) {
        started.destroyForcibly();
        throw new IllegalStateException("the extra shell does not start; see " + folder);
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return started;
  }

  private boolean isReady() throws InterruptedException {
    URI ready = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
    HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /** Ends it in good order and starts it afresh; returns when it is ready. */
  public void restart() throws IOException, InterruptedException {
    stop();
    process = start();
  }

  private void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** A new one in the temporary directory. */
  public static Path folder() {
    try {
      return Files.createTempDirectory("vitral-extra-shell");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
