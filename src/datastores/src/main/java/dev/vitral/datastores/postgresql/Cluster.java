package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Makes the primary's data directory with {@code initdb}, whole or not at all. */
record Cluster(PostgresBinaries binaries, Roles roles, boolean persistent) {

  void create(Path directory) throws IOException, StoreFailure, InterruptedException {
    if (Files.exists(directory.resolve("PG_VERSION"))) {
      return;
    }
    Path draft = directory.resolveSibling("postgresql.creating");
    OwnFiles.delete(draft);
    OwnFiles.delete(directory);
    Path password = directory.resolveSibling("postgresql.password");
    OwnFiles.write(password, roles.superuserPassword());
    try {
      run(initdb(draft, password));
    } finally {
      Files.delete(password);
    }
    Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initdb(Path directory, Path password) {
    List<String> command = new ArrayList<>(binaries.program("initdb"));
    command.addAll(List.of("-D", directory.toString(), "-U", Roles.SUPERUSER));
    command.addAll(List.of("--pwfile", password.toString(), "--auth", "scram-sha-256"));
    command.addAll(List.of("--encoding", "UTF8", "--locale", "C"));
    command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"));
    if (!persistent) {
      command.add("--no-sync");
    }
    return command;
  }

  private static void run(List<String> command)
      throws IOException, StoreFailure, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw StoreFailure.ofProgram("postgresql", words, "that output");
    }
  }
}
