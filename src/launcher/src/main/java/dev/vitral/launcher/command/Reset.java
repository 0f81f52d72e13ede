package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets everything that the portal has stored. */
@Command(name = "reset", description = "Delete all data and secrets of the portal on this machine.")
final class Reset implements Runnable {

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Override
  public void run() {
    Home home = Home.ofThisCall();
    if (ControlClient.find(home).isPresent()) {
      throw new Trouble("The portal runs; stop it with ./vitral down, then reset.");
    }
    Path data = home.state().resolve("data");
    if (!yes && !confirmed(data)) {
      System.out.println("Nothing was deleted.");
      return;
    }
    try {
      for (Path gone :
          List.of(data, home.secrets(), home.shellState(), home.content(), home.run())) {
        Installed.delete(gone);
      }
    } catch (IOException e) {
      throw new Trouble("%s cannot be deleted: %s".formatted(home.state(), e.getMessage()), e);
    }
    System.out.println("All data is deleted; ./vitral up starts with none.");
  }

  private static boolean confirmed(Path data) {
    System.out.printf("Delete all votes, accounts and secrets in %s? Type yes: ", data.getParent());
    System.out.flush();
    Scanner answer = new Scanner(System.in, StandardCharsets.UTF_8);
    return answer.hasNextLine() && answer.nextLine().strip().equals("yes");
  }
}
