package dev.vitral.systemtests.resilience;

import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import dev.vitral.systemtests.portal.Checkout;
import dev.vitral.systemtests.portal.FreePort;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A second shell over the same fragments, or some of them, with a fault proxy in front of each:
 * what {@code ./vitral up --fault} builds, without stores and services of its own.
 */
public final class ShellBehindFaults implements AutoCloseable {

  private static final Duration READY = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Map<String, FaultProxy> proxies = new LinkedHashMap<>();
  private final Process process;
  private final int port = FreePort.find();
  private final int management = FreePort.find();

  /**
   * Starts it; it is not ready yet.
   *
   * @param directory for its log and what it keeps
   * @param fragments those that it knows, in the order of the registry
   * @param settings of the shell, such as {@code vitral.cache.size=0}
   */
  public ShellBehindFaults(
      RunningPortal portal, Path directory, List<String> fragments, String... settings)
      throws IOException {
    this(directory, portal.urls(), fragments, settings);
  }

  /**
   * Starts one that knows no fragment yet; {@code registry.json} in its directory can be changed.
   */
  public ShellBehindFaults(Path directory, String... settings) throws IOException {
    this(directory, Map.of(), List.of(), settings);
  }

  private ShellBehindFaults(
      Path directory, Map<String, String> origins, List<String> fragments, String... settings)
      throws IOException {
    for (String name : fragments) {
      String origin = Objects.requireNonNull(origins.get(name), name);
      proxies.put(name, FaultProxy.inFrontOf(URI.create(origin)));
    }
    Path registry = Files.writeString(directory.resolve("registry.json"), registry());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String setting : settings) {
      command.add("-D" + setting);
    }
    command.add("-jar");
    command.add(Checkout.root().resolve("shell/target/quarkus-app/quarkus-run.jar").toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(directory.resolve("shell.log").toFile());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    builder.environment().put("VITRAL_REGISTRY", registry.toString());
    builder.environment().put("VITRAL_STATE_DIR", directory.resolve("state").toString());
    process = builder.start();
  }

  private String registry() {
    List<String> order = List.copyOf(proxies.keySet());
    return order.stream()
        .map(
            name ->
                "{\"name\":\"%s\",\"url\":\"%s\",\"order\":%d,\"roles\":[]}"
                    .formatted(name, proxy(name).url(), order.indexOf(name)))
        .collect(Collectors.joining(",", "{\"fragments\":[", "]}"));
  }

  private FaultProxy proxy(String fragment) {
    return Objects.requireNonNull(proxies.get(fragment), fragment);
  }

  /** What becomes of a fragment's answers from now on; {@code pass} for nothing. */
  public void spoil(String fragment, String fault) {
    proxy(fragment).with(Fault.parse(fault));
  }

  /** Nothing is wrong any more. */
  public void heal() {
    proxies.values().forEach(proxy -> proxy.with(Fault.pass()));
  }

  /** Of a path in this shell. */
  public URI url(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /**
   * A page as it arrives.
   *
   * @throws UncheckedIOException if there is no answer, as while it starts
   */
  public Arrival visit(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(url(path)).header("Accept", "text/html").timeout(READY).build();
    long asked = System.nanoTime();
    try {
      HttpResponse<InputStream> answer = CLIENT.send(request, BodyHandlers.ofInputStream());
      return new Arrival(answer, asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    proxies.values().forEach(FaultProxy::close);
  }
}
