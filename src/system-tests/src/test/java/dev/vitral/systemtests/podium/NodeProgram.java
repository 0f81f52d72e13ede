package dev.vitral.systemtests.podium;

import dev.vitral.systemtests.portal.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A running program of {@link NodePrograms} that listens on loopback. */
final class NodeProgram implements AutoCloseable {

  private static final String LISTENS = "listening";

  private final Process process;
  private final int port;

  private NodeProgram(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one on any port; it listens already. */
  static NodeProgram start(String file, String... words) throws IOException, InterruptedException {
    return start(FreePort.find(), file, words);
  }

  static NodeProgram start(int port, String file, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", file, Integer.toString(port)));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(NodePrograms.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader();
    if (!LISTENS.equals(Objects.requireNonNullElse(said.readLine(), ""))) {
      process.destroyForcibly();
      throw new AssertionError(file + " does not listen: what it said of that stands above");
    }
    return new NodeProgram(process, port);
  }

  int port() {
    return port;
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Kills it: nobody listens there any more. */
  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
