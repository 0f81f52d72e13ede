package dev.vitral.launcher.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Maven's lines: which module, which step, how much was downloaded, what went wrong. */
final class MavenOutput {

  private static final Pattern BUILDING =
      Pattern.compile("\\[INFO\\] Building (.+?) \\S+-?\\S* +\\[(\\d+)/(\\d+)\\]");
  private static final Pattern STEP =
      Pattern.compile("\\[INFO\\] --- ([\\w-]+):[^:]+:([\\w-]+) .*");
  private static final Pattern DOWNLOADED =
      Pattern.compile("(?:\\[INFO\\] )?Downloaded from .* \\(([\\d.]+) (B|kB|MB|GB) at .*");
  private static final Map<String, Double> UNITS =
      Map.of("B", 1e-6, "kB", 1e-3, "MB", 1.0, "GB", 1e3);

  /** Steps that take long enough to be worth a word. */
  private static final Map<String, String> WORDS =
      Map.of(
          "compiler:compile", "compiling",
          "quarkus:build", "assembling",
          "dependency:build-classpath", "gathering its jars");

  private static final int MAX_ERRORS = 8;
  private static final double TELL_EVERY_MB = 20;

  private final Consumer<String> progress;
  private final List<String> errors = new ArrayList<>();
  private String module = "";
  private double megabytes;
  private double told;

  MavenOutput(Consumer<String> progress) {
    this.progress = progress;
  }

  void line(String line) {
    Matcher building = BUILDING.matcher(line);
    Matcher step = STEP.matcher(line);
    Matcher downloaded = DOWNLOADED.matcher(line);
    if (building.matches()) {
      module = "%s (%s of %s)".formatted(building.group(1), building.group(2), building.group(3));
    } else if (step.matches()) {
      tell(WORDS.get(step.group(1) + ":" + step.group(2)));
    } else if (downloaded.matches()) {
      megabytes +=
          Double.parseDouble(downloaded.group(1)) * UNITS.getOrDefault(downloaded.group(2), 0.0);
      if (megabytes - told >= TELL_EVERY_MB) {
        tell("downloading");
      }
    } else if (line.startsWith("[ERROR]") && errors.size() < MAX_ERRORS && line.length() > 8) {
      errors.add(line.substring(8));
    }
  }

  private void tell(@Nullable String step) {
    if (step != null) {
      told = megabytes;
      progress.accept("%s: %s%s".formatted(module.isEmpty() ? "Maven" : module, step, size()));
    }
  }

  void ended() {
    if (megabytes > 0) {
      progress.accept("downloaded %.0f MB in all".formatted(megabytes));
    }
  }

  private String size() {
    return megabytes >= 0.5 ? ", %.0f MB downloaded so far".formatted(megabytes) : "";
  }

  String where() {
    return module.isEmpty() ? "" : " in " + module;
  }

  List<String> errors() {
    return errors;
  }
}
