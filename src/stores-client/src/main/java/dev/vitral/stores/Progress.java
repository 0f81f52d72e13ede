package dev.vitral.stores;

/** Hears what each store is doing while it comes up. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (store, step) -> {};

  /**
   * @param store such as {@code postgresql}
   * @param step such as {@code unpacking}, {@code starting}, {@code ready}
   */
  void step(String store, String step);
}
