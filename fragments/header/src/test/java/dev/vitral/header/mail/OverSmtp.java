package dev.vitral.header.mail;

import java.net.URI;
import java.time.Duration;

/** Settings under which mail leaves. */
record OverSmtp(int attempts) implements MailConfig {

  @Override
  public Delivery delivery() {
    return Delivery.SMTP;
  }

  @Override
  public URI portal() {
    return URI.create("https://vitral.example");
  }

  @Override
  public String from() {
    return "Vitral <no-reply@localhost>";
  }

  @Override
  public String poll() {
    return "off";
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(10);
  }

  @Override
  public Duration firstPause() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Duration longestPause() {
    return Duration.ofHours(1);
  }

  @Override
  public int perRecipient() {
    return 5;
  }

  @Override
  public Duration confirmation() {
    return Duration.ofDays(2);
  }

  @Override
  public Duration recovery() {
    return Duration.ofHours(1);
  }

  @Override
  public Duration memory() {
    return Duration.ofDays(7);
  }
}
