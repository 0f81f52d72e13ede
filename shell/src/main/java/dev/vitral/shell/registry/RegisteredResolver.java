package dev.vitral.shell.registry;

import dev.vitral.esi.Resolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Connects to registered fragments and to nobody else. */
@ApplicationScoped
public class RegisteredResolver implements Resolver {

  private final Set<String> known = new HashSet<>();

  RegisteredResolver(RegistryFile registry) {
    for (RegisteredFragment fragment : registry.fragments()) {
      for (URI url : fragment.targets().urls()) {
        known.add(url.getHost() + ":" + (url.getPort() > 0 ? url.getPort() : 80));
      }
    }
  }

  @Override
  public CompletionStage<Resolution> resolve(String host, int port) {
    return CompletableFuture.completedFuture(
        known.contains(host + ":" + port)
            ? new Address(InetSocketAddress.createUnresolved(host, port))
            : new Refusal(host + ":" + port + " is not a registered fragment"));
  }
}
