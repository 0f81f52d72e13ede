package dev.vitral.header.mail;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.kit.locale.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes mail when it is sent. Whether an address is somebody's is looked up here and not where it
 * was typed, so that nobody learns it from an answer or from the time that it takes.
 */
@ApplicationScoped
class LetterWriter {

  private static final String CONFIRMATION = "/account/email/confirmation";
  private static final String NEW_PASSWORD = "/account/recovery/password";

  private final AccountStore accounts;
  private final Links links;
  private final MailConfig config;

  LetterWriter(AccountStore accounts, Links links, MailConfig config) {
    this.accounts = accounts;
    this.links = links;
    this.config = config;
  }

  /** What it says; empty if there is nobody to say it to. */
  Optional<Text> write(Letter letter) {
    MailMessages words =
        MessageBundles.get(MailMessages.class, Localized.Literal.of(letter.locale().getLanguage()));
    return switch (letter.kind()) {
      case CONFIRM -> confirmation(letter, words);
      case RECOVER -> recovery(letter, words);
      case PASSWORD_CHANGED ->
          owner(letter)
              .map(
                  one ->
                      new Text(
                          words.password_changed(),
                          words.password_changed_body(
                              one.handle(), link(letter.locale(), "/account/recovery"))));
      case EMAIL_CHANGED ->
          owner(letter)
              .map(one -> new Text(words.email_changed(), words.email_changed_body(one.handle())));
      case KEY_MADE ->
          owner(letter)
              .map(
                  one ->
                      new Text(
                          words.key_made(),
                          words.key_made_body(one.handle(), link(letter.locale(), "/account"))));
      case DELETED -> Optional.of(new Text(words.deleted(), words.deleted_body()));
    };
  }

  private Optional<Text> confirmation(Letter letter, MailMessages words) {
    Optional<Account> owner = owner(letter);
    Optional<Account> reader = accounts.findByEmail(letter.recipient());
    if (owner.isEmpty() || reader.filter(one -> isSame(one, owner.get())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        reader
            .map(
                other ->
                    new Text(words.known(), words.known_body(other.handle(), recoveryLink(letter))))
            .orElseGet(() -> question(letter, owner.get(), words)));
  }

  private Text question(Letter letter, Account owner, MailMessages words) {
    String link = secretLink(letter, owner, CONFIRMATION);
    long hours = links.lifetime(Kind.CONFIRM).toHours();
    return new Text(words.confirm(), words.confirm_body(owner.handle(), link, hours));
  }

  private Optional<Text> recovery(Letter letter, MailMessages words) {
    long minutes = links.lifetime(Kind.RECOVER).toMinutes();
    return accounts
        .findByEmail(letter.recipient())
        .map(
            account ->
                new Text(
                    words.recover(),
                    words.recover_body(
                        account.handle(), secretLink(letter, account, NEW_PASSWORD), minutes)));
  }

  private static boolean isSame(Account one, Account other) {
    return one.id().equals(other.id());
  }

  private Optional<Account> owner(Letter letter) {
    return letter.account() == null ? Optional.empty() : accounts.find(letter.account());
  }

  private String recoveryLink(Letter letter) {
    return link(letter.locale(), "/account/recovery");
  }

  private String secretLink(Letter letter, Account account, String path) {
    String token = links.issue(letter.kind(), account.id(), letter.recipient()).value();
    return link(letter.locale(), path) + "?token=" + token;
  }

  private String link(Locale locale, String path) {
    return config.portal().toString().replaceAll("/+$", "") + Languages.url(path, locale);
  }
}
