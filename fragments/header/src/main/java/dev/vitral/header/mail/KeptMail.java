package dev.vitral.header.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as operators see it.
 *
 * @param state {@code waiting}, {@code sent} or {@code failed}
 * @param trouble why it was not sent the last time
 * @param subject null unless mail is shown instead of sent; so is the body
 */
public record KeptMail(
    UUID id,
    Kind kind,
    String recipient,
    String state,
    int attempts,
    Instant writtenAt,
    @Nullable Instant doneAt,
    @Nullable String trouble,
    @Nullable String subject,
    @Nullable String body) {

  /** What the kind is called in messages. */
  public String about() {
    return kind.code();
  }

  /** Whether an operator may have it tried again. */
  public boolean isStuck() {
    return state.equals("failed");
  }

  /** Its lines; none unless it is shown. */
  public List<Line> lines() {
    return body == null ? List.of() : body.lines().map(Line::of).toList();
  }

  /**
   * A line of a mail.
   *
   * @param path where it leads in this portal, if it is a link
   */
  public record Line(String text, @Nullable String path) {

    static Line of(String text) {
      if (!text.startsWith("http://") && !text.startsWith("https://")) {
        return new Line(text, null);
      }
      URI link = URI.create(text);
      return new Line(text, link.getRawPath() + "?" + link.getRawQuery());
    }
  }

  /** The links in it are not for logs. */
  @Override
  public String toString() {
    return "KeptMail[" + id + "]";
  }
}
