package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.tenant.Tenant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * One database and one role per tenant. Nobody but its role may connect to a tenant's database.
 * Saying it again changes nothing.
 */
record TenantDatabases(Address primary, Roles roles) {
  private static final String DEFAULT_TIMEOUT = "30s";

  void provide(List<Tenant> tenants) throws SQLException {
    try (Connection connection = roles.superuser(primary)) {
      role(connection, Roles.REPLICATOR);
      set(connection, "ALTER ROLE " + Roles.REPLICATOR + " REPLICATION CONNECTION LIMIT 4");
      set(connection, "REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC");
      set(connection, "REVOKE CONNECT ON DATABASE template1 FROM PUBLIC");
      for (Tenant tenant : tenants) {
        Tenant.Database wish = tenant.postgresql();
        if (wish != null) {
          provide(connection, tenant.name(), wish);
        }
      }
    }
  }

  private void provide(Connection connection, String tenant, Tenant.Database wish)
      throws SQLException {
    String name = quoted(tenant);
    String timeout = wish.statementTimeout() == null ? DEFAULT_TIMEOUT : wish.statementTimeout();
    role(connection, tenant);
    set(connection, "ALTER ROLE " + name + " CONNECTION LIMIT " + wish.connections());
    set(connection, "ALTER ROLE " + name + " SET statement_timeout = '" + timeout + "'");
    if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", tenant)) {
      set(connection, "CREATE DATABASE " + name + " OWNER " + name);
    }
    set(connection, "REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
  }

  private void role(Connection connection, String role) throws SQLException {
    String login = quoted(role) + " LOGIN PASSWORD '" + roles.passwordOf(role) + "'";
    boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
    set(connection, (known ? "ALTER ROLE " : "CREATE ROLE ") + login);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void set(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Names and passwords hold no quotes: the tenant's form and base64url see to that. */
  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
