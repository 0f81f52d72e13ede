package dev.vitral.header.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people find in their mail, in tests that are not about its ways. */
@Singleton
public class Mailbox {

  private static final int ALL = 1000;
  private static final Pattern TOKEN = Pattern.compile("\\?token=([\\w-]{43})");

  private final Postman postman;
  private final MailStore store;

  Mailbox(Postman postman, MailStore store) {
    this.postman = postman;
    this.store = store;
  }

  /** What was written to an address, newest first. */
  public List<KeptMail> of(String address) {
    postman.deliverDue();
    return store.latest(ALL).stream().filter(mail -> mail.recipient().equals(address)).toList();
  }

  /** The token in the newest link that was sent to an address. */
  public String tokenFor(String address) {
    return tokens(of(address)).findFirst().orElseThrow();
  }

  /** The tokens in mails. */
  public static Stream<String> tokens(List<KeptMail> mails) {
    return mails.stream()
        .flatMap(mail -> TOKEN.matcher(String.valueOf(mail.body())).results().map(m -> m.group(1)));
  }
}
