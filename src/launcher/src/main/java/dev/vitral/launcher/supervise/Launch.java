package dev.vitral.launcher.supervise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * How to start a process once.
 *
 * @param environment added to the launcher's own
 * @param share of the processor, beside the others
 * @param log standard output and error are appended here
 * @param whenEnded told the exit status
 */
public record Launch(
    List<String> command,
    Map<String, String> environment,
    Share share,
    Path directory,
    Path log,
    IntConsumer whenEnded) {

  Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(share.of(command))
            .directory(directory.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
