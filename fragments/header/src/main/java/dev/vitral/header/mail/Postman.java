package dev.vitral.header.mail;

import dev.vitral.header.account.UnavailableException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is in the outbox. A mail is taken for some time, so that several processes do not send
 * it at once; who dies with it loses it to the next. Between the server's yes and its being written
 * down a mail may be sent twice, never not at all.
 */
@ApplicationScoped
public class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class);
  private static final int ROUND = 50;

  private final MailStore store;
  private final LetterWriter writer;
  private final SmtpPost smtp;
  private final PagePost page;
  private final MailConfig config;

  Postman(MailStore store, LetterWriter writer, SmtpPost smtp, PagePost page, MailConfig config) {
    this.store = store;
    this.writer = writer;
    this.smtp = smtp;
    this.page = page;
    this.config = config;
  }

  @Scheduled(
      every = "{vitral.header.mail.poll}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void round() {
    if (config.delivery() != MailConfig.Delivery.HOLD) {
      try {
        deliverDue();
      } catch (UnavailableException e) {
        LOG.debugf("Mail has to wait: %s", e.getMessage());
      }
    }
  }

  /** Sends what is due. */
  void deliverDue() {
    for (int i = 0; i < ROUND; i++) {
      Optional<Letter> letter = store.take(config.patience().multipliedBy(2));
      if (letter.isEmpty()) {
        return;
      }
      deliver(letter.get());
    }
  }

  /** Whatever is wrong with a mail is its own trouble, and keeps no other from being sent. */
  private void deliver(Letter letter) {
    try {
      Optional<Text> text = writer.write(letter);
      if (text.isEmpty()) {
        store.forget(letter);
        return;
      }
      post().carry(letter, text.get());
      store.sent(letter);
    } catch (UnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      boolean isLast = letter.attempts() >= config.attempts();
      LOG.warnf("Mail %s is still here%s", letter, isLast ? " and waits for an operator" : "");
      store.undelivered(letter, trouble(e), isLast, pause(letter.attempts()));
    }
  }

  private static String trouble(RuntimeException e) {
    return e instanceof UndeliveredException ? String.valueOf(e.getMessage()) : e.toString();
  }

  private Post post() {
    return config.delivery() == MailConfig.Delivery.SMTP ? smtp : page;
  }

  private Duration pause(int attempts) {
    Duration doubled = config.firstPause().multipliedBy(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(config.longestPause()) < 0 ? doubled : config.longestPause();
  }

  /** Addresses are remembered no longer than they are of use. */
  @Scheduled(every = "1h", delayed = "1m")
  void tidy() {
    try {
      store.forgetOld(config);
    } catch (UnavailableException e) {
      LOG.debugf("Old mail is forgotten later: %s", e.getMessage());
    }
  }
}
