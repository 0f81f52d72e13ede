package dev.vitral.header.mail;

import dev.vitral.header.account.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links in mails: each can be used once, and not after its time. */
@ApplicationScoped
public class Links {

  private static final String ISSUE =
      """
      insert into mail_link (hash, purpose, account, email, expires_at)
      values (?, ?, ?, ?, now() + ? * interval '1 second')
      """;

  private static final String FIND =
      "select account, email from mail_link where hash = ? and purpose = ? and expires_at > now()";

  /** Of two at once one finds the row gone. Others of its kind have had their use as well. */
  private static final String USE =
      """
      with used as (
        delete from mail_link where hash = ? and purpose = ? and expires_at > now()
        returning hash, account, email
      ), others as (
        delete from mail_link l using used
         where l.account = used.account and l.purpose = ? and l.hash <> used.hash
      )
      select account, email from used
      """;

  private final Database database;
  private final MailConfig config;

  Links(Database database, MailConfig config) {
    this.database = database;
    this.config = config;
  }

  /** A new token. Its time begins now: mail that had to wait is as good as any other. */
  LinkToken issue(Kind purpose, UUID account, String email) {
    LinkToken token = LinkToken.fresh();
    return database.ask(
        ISSUE,
        statement -> {
          statement.setBytes(1, token.hash());
          statement.setString(2, purpose.code());
          statement.setObject(3, account);
          statement.setString(4, email);
          statement.setLong(5, lifetime(purpose).toSeconds());
          statement.executeUpdate();
          return token;
        });
  }

  Duration lifetime(Kind purpose) {
    return purpose == Kind.RECOVER ? config.recovery() : config.confirmation();
  }

  /** What a token stands for, which it goes on to do. */
  public Optional<Link> find(Kind purpose, @Nullable String presented) {
    return LinkToken.of(presented)
        .flatMap(
            token ->
                database.ask(
                    FIND,
                    statement -> {
                      statement.setBytes(1, token.hash());
                      statement.setString(2, purpose.code());
                      return read(statement);
                    }));
  }

  /** What a token stands for; if the transaction is committed it stands for nothing any more. */
  public Optional<Link> use(Connection work, Kind purpose, @Nullable String presented)
      throws SQLException {
    Optional<LinkToken> token = LinkToken.of(presented);
    if (token.isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement statement = work.prepareStatement(USE)) {
      statement.setBytes(1, token.get().hash());
      statement.setString(2, purpose.code());
      statement.setString(3, purpose.code());
      return read(statement);
    }
  }

  /** Links that were sent stand for nothing any more. */
  public void end(Connection work, Kind purpose, UUID account) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement("delete from mail_link where account = ? and purpose = ?")) {
      statement.setObject(1, account);
      statement.setString(2, purpose.code());
      statement.executeUpdate();
    }
  }

  private static Optional<Link> read(PreparedStatement statement) throws SQLException {
    ResultSet row = statement.executeQuery();
    return row.next()
        ? Optional.of(new Link(row.getObject("account", UUID.class), row.getString("email")))
        : Optional.empty();
  }
}
