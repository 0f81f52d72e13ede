package dev.vitral.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.home.Home;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what runs, where and how heavy it is. */
@Command(name = "status", description = "Show every part: state, pid, memory, URL.")
final class Status implements Runnable {

  @Option(names = "--json", description = "As a JSON array, for programs.")
  boolean json;

  @Override
  public void run() {
    Optional<ControlClient> running = ControlClient.find(Home.ofThisCall());
    List<PartStatus> parts = running.map(ControlClient::status).orElse(List.of());
    if (json) {
      System.out.println(asJson(parts));
    } else if (running.isPresent()) {
      new StatusTable(parts).print(System.out::println);
    } else {
      System.out.println("The portal does not run; start it with ./vitral up.");
    }
  }

  static String asJson(List<PartStatus> parts) {
    try {
      return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(parts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings and numbers are always JSON", e);
    }
  }
}
