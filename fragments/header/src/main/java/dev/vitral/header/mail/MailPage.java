package dev.vitral.header.mail;

import java.util.List;

/** The page of mail. */
public record MailPage(List<KeptMail> mails, MailConfig.Delivery delivery) {

  /** Whether mail is shown instead of sent. */
  public boolean isShown() {
    return delivery == MailConfig.Delivery.PAGE;
  }

  /** Whether nothing is sent. */
  public boolean isHeld() {
    return delivery == MailConfig.Delivery.HOLD;
  }
}
