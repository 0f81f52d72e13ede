package dev.vitral.systemtests.surrogate;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.FreePort;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Varnish in front of the portal, as docs/cdn.md tells to set it up. */
final class Varnish implements AutoCloseable {

  private static final Pattern CONFIGURATION = Pattern.compile("```vcl\\n(.*?)```", Pattern.DOTALL);
  private static final String BACKEND = ".port = \"8080\";";

  private final Path log;
  private final Process process;
  private final int port = FreePort.find();

  Varnish(RunningPortal portal, Path directory) throws IOException {
    Path vcl = Files.writeString(directory.resolve("portal.vcl"), configuration(portal));
    log = directory.resolve("varnish.log");
    process =
        new ProcessBuilder(command(vcl, directory.resolve("work")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    eventually(this::listens);
  }

  /** In the foreground, without a console, with its memory in the directory. */
  private List<String> command(Path vcl, Path work) {
    return List.of(
        Files.isExecutable(Path.of("/usr/sbin/varnishd")) ? "/usr/sbin/varnishd" : "varnishd",
        "-F",
        "-j",
        "none",
        "-T",
        "none",
        "-n",
        work.toString(),
        "-a",
        "127.0.0.1:" + port,
        "-f",
        vcl.toString(),
        "-s",
        "malloc,16m",
        "-p",
        "vsl_space=1m",
        "-p",
        "thread_pools=1");
  }

  private static String configuration(RunningPortal portal) throws IOException {
    Matcher vcl = CONFIGURATION.matcher(Files.readString(portal.root().resolve("docs/cdn.md")));
    assertThat(vcl.find()).as("a VCL in docs/cdn.md").isTrue();
    assertThat(vcl.group(1)).contains(BACKEND);
    return vcl.group(1).replace(BACKEND, ".port = \"" + portal.url("/").getPort() + "\";");
  }

  private void listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(socket.isConnected()).isTrue();
    } catch (IOException e) {
      throw new AssertionError("Varnish does not listen: " + said(), e);
    }
  }

  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody who reaches the portal through it. */
  Visitor visitor() {
    return new Visitor(path -> URI.create("http://localhost:" + port + path));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
