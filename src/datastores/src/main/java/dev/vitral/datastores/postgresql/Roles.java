package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.store.Address;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The two roles of the house itself, and how this process connects. */
final class Roles {
  static final String SUPERUSER = "postgres";
  static final String REPLICATOR = "vitral_replicator";

  private final Secrets secrets;

  Roles(Secrets secrets) {
    this.secrets = secrets;
  }

  String superuserPassword() {
    return passwordOf(SUPERUSER);
  }

  String replicatorPassword() {
    return passwordOf(REPLICATOR);
  }

  String passwordOf(String role) {
    return secrets.of("postgresql-" + role);
  }

  Connection superuser(Address server) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", SUPERUSER);
    login.setProperty("password", superuserPassword());
    login.setProperty("connectTimeout", "5");
    login.setProperty("ApplicationName", "vitral-datastores");
    return DriverManager.getConnection("jdbc:postgresql://" + server + "/postgres", login);
  }
}
