package dev.vitral.shell.address;

import dev.vitral.esi.Resolver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Looks a name up once, checks what was found, and hands out the very address that passed: between
 * the check and the connection nobody is asked again.
 */
public final class CheckedResolver implements Resolver {

  /** Where names are looked up; must not block its caller. */
  @FunctionalInterface
  public interface Lookup {

    /** All addresses of a host, or of an address written as a host; fails if there is none. */
    CompletionStage<List<InetAddress>> addresses(String host);
  }

  private final Lookup lookup;

  public CheckedResolver(Lookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public CompletionStage<Resolution> resolve(String host, int port) {
    return lookup.addresses(host).thenApply(found -> choose(host, port, found));
  }

  private static Resolution choose(String host, int port, List<InetAddress> found) {
    Optional<InetAddress> usable = found.stream().filter(AddressRules::isPublic).findFirst();
    return usable
        .<Resolution>map(address -> new Address(new InetSocketAddress(address, port)))
        .orElseGet(() -> new Refusal(host + " has no public address"));
  }
}
