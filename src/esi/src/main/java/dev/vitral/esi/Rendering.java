package dev.vitral.esi;

/** One page on its way to one visitor. */
public interface Rendering {

  /**
   * The visitor went away, or the page is not wanted: every fetch is cancelled and the output hears
   * no more. May be called from any thread, and more than once.
   */
  void cancel();
}
