package dev.vitral.header.account;

import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.locale.RequestLocale;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The refusals, in the visitor's language. */
@RequestScoped
public class Refusals {

  private static final Logger LOG = Logger.getLogger(Refusals.class);
  private static final String RETRY_AFTER = "Retry-After";
  private static final String USERNAME = "username";

  private final AccountMessages messages;
  private final Audit audit;

  Refusals(RequestLocale locale, Audit audit) {
    this.audit = audit;
    messages =
        MessageBundles.get(
            AccountMessages.class, Localized.Literal.of(locale.locale().getLanguage()));
  }

  /** What visitors read. */
  public AccountMessages messages() {
    return messages;
  }

  /** 400: there is no JSON object to read. */
  public Refusal noBody() {
    return new Refusal(400, messages.body_missing(), Map.of(), Map.of());
  }

  /** 422: fields that cannot be taken as they are. */
  public Refusal invalid(Map<String, String> errors) {
    return new Refusal(422, messages.invalid(), errors, Map.of());
  }

  /** 409: somebody has that handle. */
  public Refusal handleTaken() {
    String taken = messages.username_taken();
    return new Refusal(409, taken, Map.of(USERNAME, taken), Map.of());
  }

  /** 401: no such handle, or not its password; the same words for both. */
  public Refusal wrongCredentials() {
    Map<String, String> challenge = Map.of("WWW-Authenticate", "Bearer");
    return new Refusal(401, messages.wrong_credentials(), Map.of(), challenge);
  }

  /** 401: the session or its account is gone. */
  public Refusal noSession() {
    Map<String, String> challenge = Map.of("WWW-Authenticate", "Bearer");
    return new Refusal(401, messages.session_gone(), Map.of(), challenge);
  }

  /** 403: not the present password. */
  public Refusal wrongCurrent() {
    String wrong = messages.wrong_current();
    return new Refusal(403, wrong, Map.of("current", wrong), Map.of());
  }

  /** 404: no such session of this account. */
  public Refusal noSuchSession() {
    return new Refusal(404, messages.no_such_session(), Map.of(), Map.of());
  }

  /** 403: an API key says who one is, but is no session. */
  public Refusal sessionRequired() {
    Map<String, String> challenge =
        Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
    return new Refusal(403, messages.session_required(), Map.of(), challenge);
  }

  /** 403: no editor, or not any more. */
  public Refusal noEditor() {
    return new Refusal(403, messages.no_editor(), Map.of(), Map.of());
  }

  /** 404: no such API key of this account. */
  public Refusal noSuchKey() {
    return new Refusal(404, messages.no_such_key(), Map.of(), Map.of());
  }

  /** 409: the account has as many API keys as it may have. */
  public Refusal tooManyKeys(int most) {
    return new Refusal(409, messages.too_many_keys(most), Map.of(), Map.of());
  }

  /** 404: nobody has that handle. */
  public Refusal noSuchPerson() {
    String unknown = messages.no_such_person();
    return new Refusal(404, unknown, Map.of(USERNAME, unknown), Map.of());
  }

  /** 400: a role is neither granted nor taken. */
  public Refusal unknownChange() {
    return new Refusal(400, messages.change_unknown(), Map.of(), Map.of());
  }

  /** 403: no operator, or not any more. */
  public Refusal noOperator() {
    return new Refusal(403, messages.no_operator(), Map.of(), Map.of());
  }

  /** 409: nobody would run the portal any more. */
  public Refusal lastOperator() {
    return new Refusal(409, messages.last_operator(), Map.of(), Map.of());
  }

  /** 410: the link in a mail was used, is too old or none of ours. */
  public Refusal linkDead() {
    return new Refusal(410, messages.link_dead(), Map.of(), Map.of());
  }

  /** 429: too often; trying again helps after that time. Each is written down. */
  public Refusal tooOften(Duration wait) {
    audit.note("refused too many attempts", null);
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    String words =
        seconds < 60 ? messages.too_often_soon(seconds) : messages.too_often((seconds + 59) / 60);
    return new Refusal(429, words, Map.of(), Map.of(RETRY_AFTER, Long.toString(seconds)));
  }

  /** Runs what needs stores and workers; without them it is a 503 that says so. */
  public <T> T orUnavailable(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnavailableException e) {
      LOG.warnf("An account's wish had to be refused: %s", e.getMessage());
      throw new Refusal(503, messages.unavailable(), Map.of(), Map.of(RETRY_AFTER, "2"));
    }
  }
}
