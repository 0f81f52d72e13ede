package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of one part's log. */
@Command(name = "logs", description = "Show the end of one part's log; -f follows it.")
final class Logs implements Runnable {

  private static final long TAIL_BYTES = 32 * 1024;
  private static final long POLL_MILLIS = 200;

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(names = "-f", description = "Go on showing what is written.")
  boolean follow;

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    Path log = home.log(name);
    if (!Files.exists(log)) {
      throw new Trouble(
          "There is no log of '%s'; there are logs of %s.".formatted(name, known(home)));
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      if (file.length() > TAIL_BYTES) {
        file.seek(file.length() - TAIL_BYTES);
        file.readLine(); // the rest of a line
      }
      show(file);
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(log, e.getMessage()), e);
    }
  }

  private void show(RandomAccessFile file) throws IOException {
    byte[] buffer = new byte[8 * 1024];
    do {
      for (int n = file.read(buffer); n > 0; n = file.read(buffer)) {
        System.out.write(buffer, 0, n);
      }
      System.out.flush();
    } while (follow && waited(file));
  }

  /** False when nobody reads any more. */
  private static boolean waited(RandomAccessFile file) throws IOException {
    try {
      Thread.sleep(POLL_MILLIS);
      if (file.length() < file.getFilePointer()) {
        file.seek(0); // a new run began
      }
      return !System.out.checkError();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String known(Home home) throws Trouble {
    if (!Files.isDirectory(home.logs())) {
      return "nothing yet";
    }
    try (var logs = Files.list(home.logs())) {
      return logs.map(log -> log.getFileName().toString())
          .filter(file -> file.endsWith(".log"))
          .map(file -> file.substring(0, file.length() - ".log".length()))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(home.logs(), e.getMessage()), e);
    }
  }
}
