package dev.vitral.voting.ballot;

import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.voter.SigningKey;
import dev.vitral.voting.voter.Voter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Vote ids: given by JSON clients, derived for forms (both RFC 9562). */
@ApplicationScoped
public class VoteIds {

  private static final Pattern VERSION_7 =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
          Pattern.CASE_INSENSITIVE);
  private static final String PURPOSE = "vote";

  private final SigningKey key;

  VoteIds(SigningKey key) {
    this.key = key;
  }

  /** A client's id, which must be a UUID of version 7 in its usual form. */
  public static Optional<UUID> given(@Nullable String text) {
    return text != null && VERSION_7.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /**
   * The id of a form's vote, a UUID of version 8: the same voter, candidate and round always give
   * the same id, and nobody without the key can tell it beforehand.
   */
  public UUID derived(Voter voter, Contest contest, Candidate candidate) {
    String facts =
        String.join(
            "\n", voter.id(), contest.id(), candidate.id(), Integer.toString(contest.round()));
    ByteBuffer signature = ByteBuffer.wrap(key.sign(PURPOSE, facts));
    long high = (signature.getLong() & ~0xF000L) | 0x8000L;
    long low = (signature.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }
}
