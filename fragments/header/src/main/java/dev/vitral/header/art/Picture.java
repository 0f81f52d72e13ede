package dev.vitral.header.art;

/**
 * A window as it stands in a page.
 *
 * @param seed of the window
 * @param next of another one
 * @param scene what it shows: {@code dawn}, {@code night}, {@code sea} or {@code forest}
 */
public record Picture(String seed, String next, String scene) {

  static Picture of(Seed seed) {
    String scene =
        switch (Mood.of(seed).scene()) {
          case DAWN -> "dawn";
          case NIGHT -> "night";
          case SEA -> "sea";
          case FOREST -> "forest";
        };
    return new Picture(seed.value(), seed.next().value(), scene);
  }
}
