package dev.vitral.shell.reuse;

/**
 * What the cache has for a question.
 *
 * @param staleFor seconds since it was fresh, at least 1 if it is not
 */
public record Found(Kept kept, State state, Said said, long staleFor) {

  /** Of how much use it is. */
  public enum State {
    /** It is the answer. */
    FRESH,
    /** It is the answer while its fragment is asked anew. */
    REVALIDATED,
    /** It is the answer because there is too much to do; its fragment is not asked anew. */
    STRETCHED,
    /** It may stand in if its fragment fails. */
    STALE
  }

  /** Whether it is the answer. */
  public boolean answers() {
    return state != State.STALE;
  }
}
