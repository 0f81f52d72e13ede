package dev.vitral.header.mail;

import dev.vitral.header.account.Database;
import dev.vitral.kit.locale.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mail in PostgreSQL. */
@ApplicationScoped
class MailStore {

  private static final int LONGEST_TROUBLE = 500;

  private static final String TAKE =
      """
      update mail set attempts = attempts + 1, due_at = now() + ? * interval '1 millisecond'
       where id = (select id from mail where state = 'waiting' and due_at <= now()
                    order by due_at, id limit 1 for update skip locked)
      returning id, kind, account, recipient, lang, attempts
      """;

  private static final String SENT =
      "update mail set state = 'sent', done_at = now(), trouble = null where id = ?";

  private static final String UNDELIVERED =
      """
      update mail set state = ?, trouble = ?, due_at = now() + ? * interval '1 millisecond'
       where id = ? and state = 'waiting'
      """;

  private static final String AGAIN =
      """
      update mail set state = 'waiting', attempts = 0, due_at = now() where id = ? and state = 'failed'
      """;

  private static final String LATEST =
      """
      select id, kind, recipient, state, attempts, due_at, done_at, trouble, subject, body, created_at
        from mail order by created_at desc, id desc limit ?
      """;

  private static final String FORGET_OLD =
      """
      with links as (delete from mail_link where expires_at < now())
      delete from mail
       where (state = 'sent' and done_at < now() - ? * interval '1 second')
          or (state = 'failed' and due_at < now() - ? * interval '1 second')
          or (state = 'waiting' and kind = 'confirm'
              and created_at < now() - ? * interval '1 second')
          or (state = 'waiting' and kind = 'recover'
              and created_at < now() - ? * interval '1 second')
      """;

  private final Database database;

  MailStore(Database database) {
    this.database = database;
  }

  /** The mail that has been due for longest; nobody else gets it for that time. */
  Optional<Letter> take(Duration time) {
    return database.ask(
        TAKE,
        statement -> {
          statement.setLong(1, time.toMillis());
          ResultSet row = statement.executeQuery();
          return row.next() ? Optional.of(letter(row)) : Optional.empty();
        });
  }

  private static Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getObject("id", UUID.class),
        Kind.of(row.getString("kind")),
        row.getObject("account", UUID.class),
        row.getString("recipient"),
        Languages.of(row.getString("lang")),
        row.getInt("attempts"));
  }

  void sent(Letter letter) {
    change(SENT, statement -> statement.setObject(1, letter.id()));
  }

  /**
   * @param isLast whether it waits for an operator from now on
   */
  void undelivered(Letter letter, String trouble, boolean isLast, Duration pause) {
    String kept = trouble.substring(0, Math.min(LONGEST_TROUBLE, trouble.length()));
    change(
        UNDELIVERED,
        statement -> {
          statement.setString(1, isLast ? "failed" : "waiting");
          statement.setString(2, kept);
          statement.setLong(3, pause.toMillis());
          statement.setObject(4, letter.id());
        });
  }

  /** There is nobody to send it to. */
  void forget(Letter letter) {
    change("delete from mail where id = ?", statement -> statement.setObject(1, letter.id()));
  }

  /** Keeps the text, for operators. */
  void show(Letter letter, Text text) {
    change(
        "update mail set subject = ?, body = ? where id = ?",
        statement -> {
          statement.setString(1, text.subject());
          statement.setString(2, text.body());
          statement.setObject(3, letter.id());
        });
  }

  /** Mail that waits for an operator is due again. */
  void again(UUID id) {
    change(AGAIN, statement -> statement.setObject(1, id));
  }

  /** Forgets what was sent or given up long ago, and links that nobody waits for any more. */
  void forgetOld(MailConfig config) {
    change(
        FORGET_OLD,
        statement -> {
          statement.setLong(1, config.memory().toSeconds());
          statement.setLong(2, config.memory().toSeconds());
          statement.setLong(3, config.confirmation().toSeconds());
          statement.setLong(4, config.recovery().toSeconds());
        });
  }

  private void change(String sql, Values values) {
    database.ask(
        sql,
        statement -> {
          values.bind(statement);
          return statement.executeUpdate();
        });
  }

  /** The latest mails, newest first. */
  List<KeptMail> latest(int most) {
    return database.ask(
        LATEST,
        statement -> {
          statement.setInt(1, most);
          ResultSet rows = statement.executeQuery();
          List<KeptMail> found = new ArrayList<>();
          while (rows.next()) {
            found.add(kept(rows));
          }
          return found;
        });
  }

  private static KeptMail kept(ResultSet row) throws SQLException {
    @Nullable Timestamp done = row.getTimestamp("done_at");
    return new KeptMail(
        row.getObject("id", UUID.class),
        Kind.of(row.getString("kind")),
        row.getString("recipient"),
        row.getString("state"),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        done == null ? null : done.toInstant(),
        row.getString("trouble"),
        row.getString("subject"),
        row.getString("body"));
  }

  @FunctionalInterface
  private interface Values {
    void bind(PreparedStatement statement) throws SQLException;
  }
}
