package dev.vitral.header.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands mail to a server (RFC 5321), as {@code quarkus.mailer.*} says. */
@ApplicationScoped
class SmtpPost implements Post {

  private final ReactiveMailer mailer;
  private final MailConfig config;

  SmtpPost(ReactiveMailer mailer, MailConfig config) {
    this.mailer = mailer;
    this.config = config;
  }

  @Override
  public void carry(Letter letter, Text text) {
    try {
      mailer.send(mail(letter, text)).await().atMost(config.patience());
    } catch (RuntimeException e) {
      throw new UndeliveredException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Each attempt has the same id (RFC 5322, 3.6.4), so that a reader shows a repeated one once. */
  private Mail mail(Letter letter, Text text) {
    return Mail.withText(letter.recipient(), text.subject(), text.body())
        .setFrom(config.from())
        .addHeader("Message-ID", "<%s@%s>".formatted(letter.id(), config.portal().getHost()))
        .addHeader("Auto-Submitted", "auto-generated");
  }
}
