package dev.vitral.header.profile;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountMessages;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.DisplayName;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.apikey.ApiKey;
import dev.vitral.header.apikey.ApiKeyStore;
import dev.vitral.header.apikey.ApiKeyToken;
import dev.vitral.header.exchange.PresentSession;
import dev.vitral.header.mail.Kind;
import dev.vitral.header.mail.Outbox;
import dev.vitral.header.password.CurrentPassword;
import dev.vitral.header.session.Sessions;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.locale.RequestLocale;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The API keys of the person who makes the request, who has some only while an editor. */
@RequestScoped
public class OwnApiKeys {

  /** Days that a key is good for where nothing else is said. */
  static final int USUAL_DAYS = 90;

  static final int LEAST_DAYS = 1;
  static final int MOST_DAYS = 365;

  /** Stands for what is no number of days; nobody gets a key for it. */
  static final int NO_DAYS = 0;

  private final OwnAccount own;
  private final CurrentPassword current;
  private final ApiKeyStore keys;
  private final Sessions sessions;
  private final PresentSession present;
  private final Database database;
  private final Outbox outbox;
  private final RequestLocale locale;
  private final Audit audit;
  private final Refusals refusals;

  OwnApiKeys(
      OwnAccount own,
      CurrentPassword current,
      ApiKeyStore keys,
      Sessions sessions,
      PresentSession present,
      Database database,
      Outbox outbox,
      RequestLocale locale,
      Audit audit,
      Refusals refusals) {
    this.own = own;
    this.current = current;
    this.keys = keys;
    this.sessions = sessions;
    this.present = present;
    this.database = database;
    this.outbox = outbox;
    this.locale = locale;
    this.audit = audit;
    this.refusals = refusals;
  }

  /**
   * The live ones.
   *
   * @throws Refusal 401, 503
   */
  public Held held() {
    Account account = own.read();
    return new Held(refusals.orUnavailable(() -> keys.of(account.id())), isEditor(account));
  }

  private static boolean isEditor(Account account) {
    return account.roles().contains(Role.EDITOR);
  }

  /**
   * Makes a key and tells the owner by mail; the key is given away and not kept.
   *
   * @param days that it is good for; null for {@value #USUAL_DAYS}
   * @param password the current one: who has found a session open makes no key of it, which would
   *     outlive it
   * @throws Refusal 401 if the session has ended, 403 for who is no editor and if the password is
   *     another one, 409 if there are too many, 422, 429, 503
   */
  public Made make(@Nullable String name, @Nullable Integer days, @Nullable String password) {
    Account account = own.read();
    if (!isEditor(account)) {
      throw refusals.noEditor();
    }
    @Nullable String wanted = DisplayName.of(name);
    int lifetime = days == null ? USUAL_DAYS : days;
    Map<String, String> errors = faults(wanted, lifetime);
    if (!errors.isEmpty()) {
      throw refusals.invalid(errors);
    }
    requireLiveSession(account);
    current.require(account, password);
    Made made =
        refusals.orUnavailable(
            () ->
                database.transaction(
                    work -> make(work, account, Objects.requireNonNull(wanted), lifetime)));
    audit.note("made an API key", account.id());
    return made;
  }

  private Map<String, String> faults(@Nullable String name, int days) {
    AccountMessages messages = refusals.messages();
    Map<String, String> errors = new LinkedHashMap<>();
    if (name == null || !DisplayName.isValid(name)) {
      errors.put("name", messages.key_name_form());
    }
    if (days < LEAST_DAYS || days > MOST_DAYS) {
      errors.put("expiresInDays", messages.key_days_form(LEAST_DAYS, MOST_DAYS));
    }
    return errors;
  }

  /** What the shell has in hand outlives a session by seconds, and a key would by months. */
  private void requireLiveSession(Account account) {
    Optional<String> here = present.id();
    boolean isLive =
        refusals.orUnavailable(
            () ->
                sessions.of(account).stream()
                    .anyMatch(open -> here.equals(Optional.of(open.id()))));
    if (!isLive) {
      throw refusals.noSession();
    }
  }

  private Made make(Connection work, Account account, String name, int days) throws SQLException {
    if (!keys.isAsRead(work, account)) {
      throw refusals.noSession();
    }
    ApiKeyToken token = ApiKeyToken.fresh();
    ApiKey key =
        keys.add(work, account, token, name, days)
            .orElseThrow(() -> refusals.tooManyKeys(keys.most()));
    if (account.email() != null) {
      outbox.put(work, Kind.KEY_MADE, account.id(), account.email(), locale.locale());
    }
    return new Made(key, token);
  }

  /**
   * Revokes one of them.
   *
   * @throws Refusal 401, 404 if it is nobody's or somebody else's, 503
   */
  public void revoke(UUID id) {
    Account account = own.read();
    if (!refusals.orUnavailable(() -> keys.remove(account.id(), id))) {
      throw refusals.noSuchKey();
    }
    audit.note("revoked an API key", account.id());
  }

  /**
   * Somebody's keys.
   *
   * @param isEditor whether their owner makes further ones
   */
  public record Held(List<ApiKey> keys, boolean isEditor) {

    /** The same with a further one. */
    Held with(ApiKey newest) {
      return new Held(Stream.concat(Stream.of(newest), keys.stream()).toList(), isEditor);
    }
  }

  /** A key at the only moment at which it can be shown. */
  public record Made(ApiKey key, ApiKeyToken token) {}
}
