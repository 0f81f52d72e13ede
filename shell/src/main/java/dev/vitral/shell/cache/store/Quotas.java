package dev.vitral.shell.cache.store;

/** How many bytes each owner may fill. No owner's answers ever push out another's. */
@FunctionalInterface
public interface Quotas {

  /**
   * The quota of one owner, in bytes; 0 keeps nothing of it. The sum over all owners that are given
   * one is the bound of the store, so unknown owners are given none.
   */
  long of(String owner);

  /** One and the same for whoever comes: for a store with owners that are known to be few. */
  static Quotas each(long bytes) {
    return owner -> bytes;
  }
}
