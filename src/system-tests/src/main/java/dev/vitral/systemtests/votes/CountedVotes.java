package dev.vitral.systemtests.votes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The log of votes in PostgreSQL, read with voting's own credentials. */
record CountedVotes(Map<String, String> settings) {

  private static final String COUNTED = " from vote where contest = ? and verdict = 'COUNTED'";

  Set<UUID> ids(String contest) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement("select id" + COUNTED)) {
      select.setString(1, contest);
      ResultSet rows = select.executeQuery();
      Set<UUID> ids = new HashSet<>();
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
      return ids;
    }
  }

  /** Summed out of the log itself, not out of the totals kept beside it. */
  Map<String, Long> byCandidate(String contest) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement select =
            connection.prepareStatement(
                "select candidate, count(*)" + COUNTED + " group by candidate")) {
      select.setString(1, contest);
      ResultSet rows = select.executeQuery();
      Map<String, Long> sums = new TreeMap<>();
      while (rows.next()) {
        sums.put(rows.getString(1), rows.getLong(2));
      }
      return sums;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.getOrDefault("VITRAL_POSTGRESQL_URL", ""),
        settings.get("VITRAL_POSTGRESQL_USER"),
        settings.get("VITRAL_POSTGRESQL_PASSWORD"));
  }
}
