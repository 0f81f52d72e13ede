package dev.vitral.shell.cache.store;

/** Keeps answers that can be purged. May be called by any thread. */
@FunctionalInterface
public interface Purgeable {

  /**
   * Purges what is kept, and what has been asked for but has not come yet.
   *
   * @return how many answers were found
   */
  int purge(Purge purge);
}
