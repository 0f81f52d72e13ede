package dev.vitral.fuzz.run;

import dev.vitral.fuzz.Target;
import dev.vitral.fuzz.corpus.Folders;
import dev.vitral.fuzz.corpus.InputFiles;
import dev.vitral.fuzz.corpus.KeptCorpus;
import dev.vitral.fuzz.corpus.Seeds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Jazzer on one target, in a JVM of its own with a small heap: what needs more is found. */
final class JazzerRun {

  private static final String HEAP = "-Xmx256m";
  private static final int LONGEST_INPUT = 64 << 10;

  /** Instrumented code is several times slower: what takes that long is replayed without. */
  private static final int SLOW_SECONDS = 1;

  /** Ends the run: nobody waits for more, on however busy a machine. */
  private static final int HANG_SECONDS = 60;

  private final Target target;
  private final Folders folders;

  JazzerRun(Target target, Path root) {
    this.target = target;
    this.folders = new Folders(root, target.id());
  }

  /**
   * Fuzzes for that time, with what is kept, the seeds, and what earlier runs left.
   *
   * @return whether nothing was found
   */
  boolean fuzz(Duration time) throws IOException, InterruptedException {
    boolean clean =
        jazzer(
            List.of("-max_total_time=" + Math.max(1, time.toSeconds())),
            List.of(grown(), kept(), seeds("seeds")));
    return new SlowInputs(target, findings()).areInTime() && clean;
  }

  /** Keeps, of the kept corpus and of what grew here, what reaches more than the seeds. */
  void keep() throws IOException, InterruptedException {
    Path merged = seeds("merged");
    List<Path> before = InputFiles.in(merged);
    jazzer(List.of("-merge=1"), List.of(merged, kept(), grown()));
    List<Path> more = new ArrayList<>(InputFiles.in(merged));
    more.removeAll(before);
    new KeptCorpus(InputFiles.read(more)).writeTo(folders.kept());
  }

  private Path grown() throws IOException {
    return Files.createDirectories(folders.work().resolve("corpus"));
  }

  private Path kept() throws IOException {
    return InputFiles.write(folders.work().resolve("kept"), KeptCorpus.in(folders.kept()).inputs());
  }

  private Path seeds(String folder) throws IOException {
    return InputFiles.write(folders.work().resolve(folder), Seeds.of(folders));
  }

  private Path findings() throws IOException {
    return Files.createDirectories(folders.work().resolve("findings"));
  }

  private boolean jazzer(List<String> options, List<Path> inputs)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.type().getName());
    command.add("--instrumentation_includes=dev.vitral.esi.**");
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*");
    command.add("--reproducer_path=" + folders.work());
    command.add("-artifact_prefix=" + findings() + "/");
    command.add("-max_len=" + LONGEST_INPUT);
    command.add("-report_slow_units=" + SLOW_SECONDS);
    command.add("-timeout=" + HANG_SECONDS);
    command.addAll(options);
    inputs.forEach(folder -> command.add(folder.toString()));
    return follow(new ProcessBuilder(command).redirectErrorStream(true).start()) == 0;
  }

  private int follow(Process jazzer) throws IOException, InterruptedException {
    Thread ending = new Thread(jazzer::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(ending);
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(jazzer.getInputStream(), StandardCharsets.UTF_8));
        Writer log = Files.newBufferedWriter(folders.work().resolve("jazzer.log"))) {
      new Progress(target.id(), System.out).follow(lines, log);
    }
    return jazzer.waitFor();
  }
}
