package dev.vitral.header.art;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a window is drawn from; the same seed always gives the same window and the same next seed.
 *
 * @param value 1 to 16 lower-case letters and digits
 */
public record Seed(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,16}");

  /** A text as a seed, if it is one. */
  static Optional<Seed> of(@Nullable String said) {
    return said != null && FORM.matcher(said).matches()
        ? Optional.of(new Seed(said))
        : Optional.empty();
  }

  /** The seed of this day, the same all over the world. */
  static Seed ofToday() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new Seed("d" + today.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  /** Another one. */
  public Seed next() {
    return new Seed(Long.toString(number() >>> 14, Character.MAX_RADIX));
  }

  /** The seed as 64 well-mixed bits (FNV-1a, then SplitMix64's finish). */
  long number() {
    long mixed = 0xCBF29CE484222325L;
    for (char letter : value.toCharArray()) {
      mixed = (mixed ^ letter) * 0x100000001B3L;
    }
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
