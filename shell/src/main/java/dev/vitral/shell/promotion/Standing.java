package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a fragment stands with the shell.
 *
 * @param promotion the manifest that counts, if there is one
 * @param previous the one that counted before, which another target may still be of
 * @param refusal the last manifest that does not, if there ever was one
 * @param isRefused whether that is what the fragment says now
 */
public record Standing(
    String fragment,
    Optional<Promotion> promotion,
    Optional<Promotion> previous,
    Optional<Refusal> refusal,
    boolean isRefused) {

  /** Nothing has been heard of it. */
  static Standing unseen(String fragment) {
    return new Standing(fragment, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  Standing promoted(Promotion now) {
    return new Standing(fragment, Optional.of(now), promotion, refusal, false);
  }

  Standing refused(Refusal now) {
    return new Standing(fragment, promotion, previous, Optional.of(now), true);
  }

  /** It says again what was refused last. */
  Standing stillRefused() {
    return refusal.map(this::refused).orElse(this);
  }

  /** It says again what counts already. */
  Standing confirmed() {
    return new Standing(fragment, promotion, previous, refusal, false);
  }

  /** Whether what a version answers is put into pages: it counts, or did until now. */
  boolean shows(String version) {
    boolean isRefusedNow =
        isRefused && refusal.filter(no -> no.version().equals(version)).isPresent();
    boolean hasCounted =
        Stream.concat(promotion.stream(), previous.stream())
            .anyMatch(counted -> counted.version().equals(version));
    return !isRefusedNow && (hasCounted || promotion.isEmpty());
  }

  /**
   * A manifest that counts.
   *
   * @param at since when
   */
  public record Promotion(String version, Instant at) {}

  /**
   * A manifest that does not.
   *
   * @param version as it says itself; empty if it says none
   * @param at when it was first refused for these reasons
   */
  public record Refusal(String version, Instant at, List<Violation> violations) {

    public Refusal {
      violations = List.copyOf(violations);
    }

    boolean isFor(String other, List<Violation> reasons) {
      return version.equals(other) && violations.equals(reasons);
    }
  }
}
