package dev.vitral.launcher.supervise;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How much of the processor a process gets where there is not enough for all. Linux shares it among
 * sessions first and only then among a session's threads ({@code sched(7)}, autogroups); so each
 * process leads a session of its own, and one with a hundred busy threads takes no more than
 * another with one. Where the system has no {@code setsid} nothing of this happens.
 */
public enum Share {
  /** The shell, which all depend on. */
  FIRST(0),
  /** A fragment, a store: it stands back for the shell, and for no other of its kind. */
  EQUAL(3);

  /**
   * Says its nice value to the system and becomes the command. Without privileges there is but one
   * such word in a tenth of a second for all, hence the loop.
   */
  private static final String STAND_BACK =
      """
      told() { echo "$0" > /proc/$$/autogroup; }
      tries=0
      while [ -w /proc/$$/autogroup ] && [ $tries -lt 50 ] && ! told 2>/dev/null; do
        tries=$((tries + 1)); sleep 0.1
      done
      exec "$@"
      """;

  private static final boolean HAS_SESSIONS = isOnPath("setsid");

  private final int nice;

  Share(int nice) {
    this.nice = nice;
  }

  /** Runs the command, in the same process, with this share. */
  List<String> of(List<String> command) {
    List<String> words = new ArrayList<>();
    if (HAS_SESSIONS) {
      words.add("setsid");
      if (nice > 0) {
        words.addAll(List.of("/bin/sh", "-c", STAND_BACK, Integer.toString(nice)));
      }
    }
    words.addAll(command);
    return words;
  }

  private static boolean isOnPath(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(directory -> !directory.isEmpty())
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
