package dev.vitral.header.art;

/**
 * The light of a window.
 *
 * @param sky hues from above to the horizon, in degrees
 * @param land hues below the horizon
 * @param light hue of sun or moon
 * @param glow lightness of the sky at the horizon, in percent
 */
record Mood(Scene scene, int[] sky, int[] land, int light, int glow) {

  private static final Mood[] ALL = {
    new Mood(Scene.DAWN, new int[] {262, 318, 12}, new int[] {285, 262}, 44, 66),
    new Mood(Scene.NIGHT, new int[] {238, 226, 214}, new int[] {255, 240}, 52, 40),
    new Mood(Scene.SEA, new int[] {205, 196, 186}, new int[] {212, 176}, 38, 62),
    new Mood(Scene.FOREST, new int[] {48, 84, 120}, new int[] {150, 132}, 30, 58),
  };

  static Mood of(Seed seed) {
    return ALL[(int) Math.floorMod(seed.number(), (long) ALL.length)];
  }

  /** Which of the moods it is, to be said in words. */
  enum Scene {
    DAWN,
    NIGHT,
    SEA,
    FOREST
  }
}
