package dev.vitral.esi;

/**
 * Malformed markup that was read in the most harmless way instead of failing the page.
 *
 * @param at where it stands
 * @param message what is wrong, as one clause without a full stop
 */
public record Problem(Location at, String message) {

  @Override
  public String toString() {
    return message + " (" + at + ")";
  }
}
