package dev.vitral.prompts.prompt;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.database.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What each {@code Idempotency-Key} published. */
@ApplicationScoped
class PublicationStore {

  private final Database database;

  PublicationStore(Database database) {
    this.database = database;
  }

  Optional<Publication> find(UUID author, String key) {
    return database.first(
        Query.of("select fingerprint, prompt from publication")
            .and("where author = ? and request_key = ?", author, key),
        row -> new Publication(row.getString("fingerprint"), row.getObject("prompt", UUID.class)));
  }

  /** Remembers a publication, and forgets those that are older than that. */
  void add(UUID author, String key, Publication publication, Instant forgotten) {
    database.change(
        Query.of("insert into publication (author, request_key, fingerprint, prompt)")
            .and(
                "values (?, ?, ?, ?)",
                author,
                key,
                publication.fingerprint(),
                publication.prompt()));
    database.change(Query.of("delete from publication where made_at < ?", forgotten));
  }

  /**
   * What was published.
   *
   * @param fingerprint of the draft, so that a key is not used for two
   */
  record Publication(String fingerprint, UUID prompt) {

    static Publication of(Draft draft, UUID prompt) {
      return new Publication(fingerprint(draft), prompt);
    }

    boolean isOf(Draft draft) {
      return fingerprint.equals(fingerprint(draft));
    }

    private static String fingerprint(Draft draft) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256")
                .digest(draft.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }
  }
}
