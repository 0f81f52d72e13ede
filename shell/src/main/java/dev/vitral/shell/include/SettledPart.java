package dev.vitral.shell.include;

import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Said;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an include of a page ended.
 *
 * @param include its name, such as {@code voting/leaderboard}
 * @param kept what is kept of it, if it came out of the cache fresh
 * @param said what the fragment says about its reuse; empty on lower rungs
 * @param isPersonal whether its manifest asks who the visitor is
 * @param reuse how long the same may be given to everybody; zero for not at all
 * @param bytes of its body; empty if there is none
 * @param queued how long it waited for its turn, if that is known
 */
public record SettledPart(
    String include,
    Rung rung,
    Way way,
    Duration took,
    Optional<Kept> kept,
    Optional<Said> said,
    boolean isPersonal,
    Duration reuse,
    OptionalLong bytes,
    Optional<Duration> queued) {

  /** The same for the record of its request. */
  public RecordedPart recorded() {
    return new RecordedPart(Duration.ZERO, include, rung.label(), way.label(), queued, took, bytes);
  }

  /** Where it came from. */
  public enum Way {
    /** Out of the cache. */
    HIT,
    /** Out of the cache too, while it is asked for anew. */
    STALE_HIT,
    /** From its fragment, or nowhere. */
    FETCHED;

    /** Of what is kept. */
    public static Way of(Found found) {
      return found.state() == Found.State.FRESH ? HIT : STALE_HIT;
    }

    /** As it is written in headers and records. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
