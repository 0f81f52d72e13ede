package dev.vitral.systemtests.resilience;

import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import dev.vitral.systemtests.portal.FreePort;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A second shell over the same fragments, with the fault proxy in front of voting: what {@code
 * ./vitral up --fault} builds, without stores and services of its own.
 */
final class ShellBehindFaults implements AutoCloseable {

  private static final Duration READY = Duration.ofSeconds(60);

  private final FaultProxy proxy;
  private final Process process;
  private final int port = FreePort.find();
  private final int management = FreePort.find();

  ShellBehindFaults(RunningPortal portal, Path directory, String... settings) throws IOException {
    proxy = FaultProxy.inFrontOf(URI.create(portal.part("voting").path("url").asText()));
    String header = portal.part("header").path("url").asText();
    Path registry = Files.writeString(directory.resolve("registry.json"), registry(header));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String setting : settings) {
      command.add("-D" + setting);
    }
    command.add("-jar");
    command.add(portal.root().resolve("shell/target/quarkus-app/quarkus-run.jar").toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(directory.resolve("shell.log").toFile());
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
    builder.environment().put("VITRAL_REGISTRY", registry.toString());
    builder.environment().put("VITRAL_STATE_DIR", directory.resolve("state").toString());
    process = builder.start();
  }

  private String registry(String header) {
    return """
        {"fragments":[
          {"name":"header","url":"%s","order":10,"roles":[]},
          {"name":"voting","url":"%s","order":20,"roles":[]}]}
        """
        .formatted(header, proxy.url());
  }

  void spoil(String fault) {
    proxy.with(Fault.parse(fault));
  }

  /** The home page as it arrives. */
  Arrival home() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).timeout(READY).build();
    long asked = System.nanoTime();
    try (InputStream body =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body()) {
      return Arrival.of(body, asked);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    proxy.close();
  }
}
