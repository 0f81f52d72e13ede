package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.child.ChildStore;
import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server that follows the primary and answers reads. Starts after the primary. */
public final class Replica extends ChildStore {
  static final String SLOT = "replica";

  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

  private final Server server;
  private final Primary primary;

  Replica(Server server, Primary primary) {
    super(server);
    this.server = server;
    this.primary = primary;
  }

  @Override
  public String version() {
    return PostgresBinaries.VERSION;
  }

  @Override
  public void start() throws StoreFailure {
    try {
      if (!canFollow()) {
        copy();
      }
      condition().starting("starting");
      follow();
    } catch (IOException | SQLException e) {
      throw StoreFailure.of(name(), e, server.log().toString());
    }
    condition().ready();
  }

  /** An old copy that does not come up is replaced once: all it knows, the primary knows too. */
  private void follow() throws StoreFailure, IOException, SQLException {
    try {
      child().start();
    } catch (StoreFailure e) {
      LOG.warn("{} Copying it anew.", e.getMessage());
      child().stop();
      copy();
      child().start();
    }
  }

  /** The primary keeps the log a replica has not read, up to a bound, in a replication slot. */
  private boolean canFollow() throws SQLException {
    if (!Files.exists(data().resolve("standby.signal"))) {
      return false;
    }
    try (Connection connection = server.roles().superuser(primary.address());
        Statement statement = connection.createStatement();
        ResultSet slot =
            statement.executeQuery(
                "SELECT 1 FROM pg_replication_slots WHERE slot_name = '"
                    + SLOT
                    + "' AND wal_status <> 'lost'")) {
      return slot.next();
    }
  }

  private void copy() throws IOException, SQLException {
    condition().starting("copying");
    try (Connection connection = server.roles().superuser(primary.address());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = '"
              + SLOT
              + "'");
      statement.execute("SELECT pg_create_physical_replication_slot('" + SLOT + "', true)");
    }
    new BaseCopy(primary.address(), server.roles()).take(primary.data(), data());
  }
}
