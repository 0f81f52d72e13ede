package dev.vitral.songs.song;

/**
 * How a song sounds, as measured: shares are 0 to 1.
 *
 * @param key pitch class, 0 is C; -1 where none was found
 * @param loudness decibels, mostly -60 to 0
 * @param mode 1 major, 0 minor
 * @param valence from gloomy to cheerful
 * @param tempo beats per minute
 */
public record Sound(
    double danceability,
    double energy,
    int key,
    double loudness,
    int mode,
    double speechiness,
    double acousticness,
    double instrumentalness,
    double liveness,
    double valence,
    double tempo,
    int durationMs) {

  private static final double HALF = 0.5;
  private static final double SLOW_BELOW = 90;
  private static final double FAST_FROM = 130;

  /** The corner of the square of energy and valence in which the song sits. */
  public Mood mood() {
    if (energy >= HALF) {
      return valence >= HALF ? Mood.LIVELY : Mood.FIERCE;
    }
    return valence >= HALF ? Mood.CALM : Mood.WISTFUL;
  }

  /** How fast it goes. */
  public Pace pace() {
    if (tempo < SLOW_BELOW) {
      return Pace.SLOW;
    }
    return tempo < FAST_FROM ? Pace.MEDIUM : Pace.FAST;
  }
}
