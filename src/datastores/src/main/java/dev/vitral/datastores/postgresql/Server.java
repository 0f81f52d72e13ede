package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.child.Program;
import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How one {@code postgres} is run, primary or replica; they differ in a few settings. */
record Server(
    String name,
    Address address,
    StoresHome home,
    PostgresBinaries binaries,
    Roles roles,
    String settings)
    implements Program {

  /** TCP on loopback only, and nobody without a password, not even the superuser. */
  private static final String HOST_BASED_AUTHENTICATION =
      """
      host all all 127.0.0.1/32 scram-sha-256
      host replication %s 127.0.0.1/32 scram-sha-256
      """;

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>(binaries.program("postgres"));
    command.addAll(List.of("-D", directory().toString()));
    return command;
  }

  @Override
  public Path directory() {
    return home.data(name);
  }

  @Override
  public Path log() {
    return home.log(name);
  }

  @Override
  public Path pidFile() {
    return home.pidFile(name);
  }

  @Override
  public String stopSignal() {
    return "INT";
  }

  /** Orphans are gone by now, so a {@code postmaster.pid} is stale, whoever has that pid today. */
  @Override
  public void mend() throws IOException {
    Files.deleteIfExists(directory().resolve("postmaster.pid"));
    OwnFiles.write(directory().resolve("postgresql.conf"), settings);
    OwnFiles.write(
        directory().resolve("pg_hba.conf"), HOST_BASED_AUTHENTICATION.formatted(Roles.REPLICATOR));
  }

  @Override
  public boolean answers() {
    try (Connection connection = roles.superuser(address);
        Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException notYet) {
      return false;
    }
  }
}
