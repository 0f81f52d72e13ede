package dev.vitral.shell.registry;

import dev.vitral.esi.Resolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Connects to registered fragments and to nobody else. */
@ApplicationScoped
public class RegisteredResolver implements Resolver {

  private final RegistryFile registry;

  RegisteredResolver(RegistryFile registry) {
    this.registry = registry;
  }

  @Override
  public CompletionStage<Resolution> resolve(String host, int port) {
    return CompletableFuture.completedFuture(
        registry.knows(host, port)
            ? new Address(InetSocketAddress.createUnresolved(host, port))
            : new Refusal(host + ":" + port + " is not a registered fragment"));
  }
}
