package dev.vitral.fuzz.run;

import dev.vitral.fuzz.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fuzzes targets one after the other: {@code --root DIR --minutes N [--keep] [TARGET…]}. Ends with
 * 0 if nothing was found, 1 if something was, 2 if it was called wrongly.
 */
public final class FuzzRun {

  private Path root = Path.of(".");
  private double minutes = Target.values().length;
  private boolean keep;
  private final List<Target> targets = new ArrayList<>();

  private FuzzRun() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    FuzzRun run = new FuzzRun();
    try {
      run.read(List.of(words));
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
    System.exit(run.run() ? 0 : 1);
  }

  private void read(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      switch (words.get(at)) {
        case "--root" -> root = Path.of(words.get(++at)).toAbsolutePath().normalize();
        case "--minutes" -> minutes = minutes(words.get(++at));
        case "--keep" -> keep = true;
        default -> targets.add(target(words.get(at)));
      }
    }
    if (targets.isEmpty()) {
      targets.addAll(Arrays.asList(Target.values()));
    }
  }

  private static double minutes(String word) {
    try {
      double minutes = Double.parseDouble(word);
      if (minutes > 0 && minutes <= Duration.ofDays(7).toMinutes()) {
        return minutes;
      }
    } catch (NumberFormatException none) {
      // said below
    }
    throw new IllegalArgumentException("--minutes takes a number, from 0.1 to a week: " + word);
  }

  private static Target target(String word) {
    return Target.named(word)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no target %s; there are %s."
                        .formatted(word, Arrays.stream(Target.values()).map(Target::id).toList())));
  }

  private boolean run() throws IOException, InterruptedException {
    Duration each = Duration.ofMillis(Math.round(minutes * 60_000 / targets.size()));
    boolean clean = true;
    for (Target target : targets) {
      JazzerRun jazzer = new JazzerRun(target, root);
      if (!jazzer.fuzz(each)) {
        clean = false;
        System.out.printf(
            "%s: found something; it is in .vitral/fuzz/%1$s/findings, and what to do in docs/esi-fuzzing.md.%n",
            target.id());
      }
      if (keep) {
        jazzer.keep();
      }
    }
    return clean;
  }
}
