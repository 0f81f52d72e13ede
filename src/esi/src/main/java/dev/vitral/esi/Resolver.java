package dev.vitral.esi;

import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;

/**
 * Says to which address a {@link Fetcher} connects for a host, or that it must not. Asked before
 * every connection, each hop of a redirect included, so that the very address that was checked is
 * the one connected to.
 */
@FunctionalInterface
public interface Resolver {

  /**
   * @param port as in the URL, or the scheme's default
   */
  CompletionStage<Resolution> resolve(String host, int port);

  /** An answer of the resolver. */
  sealed interface Resolution {}

  /** Connect here. */
  record Address(InetSocketAddress address) implements Resolution {}

  /** Do not connect. */
  record Refusal(String why) implements Resolution {}
}
