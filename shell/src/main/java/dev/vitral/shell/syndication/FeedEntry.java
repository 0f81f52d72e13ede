package dev.vitral.shell.syndication;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One piece of news (RFC 4287, section 4.1.2).
 *
 * @param language of its texts, if it says so
 * @param link its page in the portal
 */
record FeedEntry(
    String id,
    Optional<String> language,
    Text title,
    OffsetDateTime updated,
    Optional<OffsetDateTime> published,
    String link,
    List<String> authors,
    Optional<Text> summary) {

  FeedEntry {
    authors = List.copyOf(authors);
  }

  /**
   * A text construct (section 3.1).
   *
   * @param type {@code text} or {@code html}
   */
  record Text(String type, String value) {}
}
