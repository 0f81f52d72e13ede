package dev.vitral.fuzz.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Jazzer says: all of it to a log, how far it is and what it found to a person. */
final class Progress {

  private static final Pattern STATUS =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: \\d+ corp: (\\d+)/.* rss: (\\d+)Mb.*");
  private static final Pattern FINDING =
      Pattern.compile("(== .*|\\s+at dev\\.vitral.*|artifact_prefix.*|SUMMARY.*)");
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final String target;
  private final PrintStream out;
  private final Instant began = Instant.now();
  private Instant told = began;
  private String status = "no input yet";

  Progress(String target, PrintStream out) {
    this.target = target;
    this.out = out;
  }

  /** Reads until Jazzer ends. */
  void follow(BufferedReader lines, Writer log) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      log.write(line + "\n");
      read(line);
    }
    tell();
  }

  private void read(String line) {
    Matcher state = STATUS.matcher(line);
    if (state.matches()) {
      status = status(state);
      if (Duration.between(told, Instant.now()).compareTo(BETWEEN) >= 0) {
        tell();
      }
    } else if (FINDING.matcher(line).matches()) {
      out.println("  " + line);
    }
  }

  private String status(Matcher state) {
    long inputs = Long.parseLong(state.group(1));
    long perSecond = inputs * 1000 / Math.max(1, Duration.between(began, Instant.now()).toMillis());
    return "%,d inputs, %,d inputs/s, coverage %s, corpus %s, process %s MB"
        .formatted(inputs, perSecond, state.group(2), state.group(3), state.group(4));
  }

  private void tell() {
    told = Instant.now();
    out.printf("%s, %d s: %s%n", target, Duration.between(began, told).toSeconds(), status);
  }
}
