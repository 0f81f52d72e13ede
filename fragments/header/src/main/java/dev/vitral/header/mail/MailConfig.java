package dev.vitral.header.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How mail is sent. The server is told by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "vitral.header.mail")
public interface MailConfig {

  /**
   * {@code smtp} sends; {@code page} shows everything to operators instead, for development; {@code
   * hold} keeps it until it is told otherwise.
   */
  @WithDefault("hold")
  Delivery delivery();

  /** What stands before the paths of links in mails; never taken from a request. */
  @WithDefault("http://localhost:8080")
  URI portal();

  /** Sender of all mail (RFC 5322, section 3.4). */
  @WithDefault("Vitral <no-reply@localhost>")
  String from();

  /** How often it is looked for mail to send. {@code off} never looks. */
  @WithDefault("2s")
  String poll();

  /** How long the server may take for one mail. */
  @WithDefault("10s")
  Duration patience();

  /** Attempts at one mail, before it waits for an operator. */
  @WithDefault("20")
  int attempts();

  /** After the first attempt that failed; doubled at each further one. */
  @WithDefault("5s")
  Duration firstPause();

  /** Which no pause exceeds. */
  @WithDefault("1h")
  Duration longestPause();

  /**
   * Mails of one kind within an hour that strangers can cause to one address; further ones are not
   * written.
   */
  @WithDefault("5")
  int perRecipient();

  /** How long the link in a mail confirms an address. */
  @WithDefault("2d")
  Duration confirmation();

  /** How long the link in a mail lets one choose a new password. */
  @WithDefault("1h")
  Duration recovery();

  /** How long mail that was sent or given up, and the address that it went to, is remembered. */
  @WithDefault("7d")
  Duration memory();

  /** What becomes of mail. */
  enum Delivery {
    SMTP,
    PAGE,
    HOLD
  }
}
