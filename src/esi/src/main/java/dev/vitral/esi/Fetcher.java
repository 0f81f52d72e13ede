package dev.vitral.esi;

/**
 * Fetches fragments: the caller's HTTP client, with all its rules (which host may be connected to,
 * pools, circuit breakers, caches, fallbacks of its own).
 */
@FunctionalInterface
public interface Fetcher {

  /**
   * Starts one fetch and returns without waiting. The sink may be called from any thread, also
   * before this method returns: an answer that is already there (speculation, cache) is simply
   * handed over.
   */
  Fetch fetch(IncludeRequest request, FragmentSink sink);
}
