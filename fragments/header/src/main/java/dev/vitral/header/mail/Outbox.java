package dev.vitral.header.mail;

import dev.vitral.header.account.Database;
import dev.vitral.header.account.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mail to be sent. Once the transaction that writes it is committed, it is sent at least once,
 * whatever happens to this process or to the server of mails.
 */
@ApplicationScoped
public class Outbox {

  private static final String PUT =
      """
      insert into mail (id, kind, account, recipient, lang)
      select ?, ?, ?, ?, ?
       where (select count(*) from mail
               where lower(recipient) = lower(?) and kind = ? and created_at > now() - interval '1 hour') < ?
      """;

  private final Database database;
  private final MailConfig config;

  Outbox(Database database, MailConfig config) {
    this.database = database;
    this.config = config;
  }

  /**
   * Writes a mail down within a transaction. What strangers ask for too often is quietly left out.
   *
   * @param account whose; null where that shows when it is sent
   */
  public void put(
      Connection work, Kind kind, @Nullable UUID account, String recipient, Locale locale)
      throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(PUT)) {
      statement.setObject(1, TimeOrderedId.next());
      statement.setString(2, kind.code());
      statement.setObject(3, account);
      statement.setString(4, recipient);
      statement.setString(5, locale.getLanguage());
      statement.setString(6, recipient);
      statement.setString(7, kind.code());
      statement.setInt(8, kind.isAskedFor() ? config.perRecipient() : Integer.MAX_VALUE);
      statement.executeUpdate();
    }
  }

  /** The same in a transaction of its own. */
  public void put(Kind kind, @Nullable UUID account, String recipient, Locale locale) {
    database.transaction(
        work -> {
          put(work, kind, account, recipient, locale);
          return true;
        });
  }

  /** Mail of a kind that belongs to an account and was not sent never will be. */
  public void takeBack(Connection work, Kind kind, UUID account) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement(
            "delete from mail where account = ? and kind = ? and state <> 'sent'")) {
      statement.setObject(1, account);
      statement.setString(2, kind.code());
      statement.executeUpdate();
    }
  }

  /** What was written to an address is forgotten, sent or not. */
  public void forget(Connection work, String recipient) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement("delete from mail where lower(recipient) = lower(?)")) {
      statement.setString(1, recipient);
      statement.executeUpdate();
    }
  }
}
