package dev.vitral.shell.surrogate;

import dev.vitral.shell.visit.Visit;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the surrogates that may be handed a template: by where they connect from, and by name. */
@ApplicationScoped
public class Surrogates {

  private static final String CAPABILITY = "Surrogate-Capability";

  private final List<TrustedSurrogate> trusted;

  Surrogates(SurrogateConfig config) {
    this.trusted = config.trustedSurrogates().orElse(List.of());
  }

  /**
   * The trusted surrogate that sent a request, if one did. The connection's own address counts,
   * never one that a header tells. A page that shows its panes is made here.
   */
  public Optional<Surrogate> of(Visit visit) {
    if (trusted.isEmpty() || visit.showsPanes()) {
      return Optional.empty();
    }
    List<String> capabilities = visit.request().headers().getAll(CAPABILITY);
    @Nullable SocketAddress peer = visit.request().connection().remoteAddress(true);
    @Nullable String address = peer == null ? null : peer.hostAddress();
    return trusted.stream()
        .filter(surrogate -> surrogate.composes(address, capabilities))
        .map(surrogate -> new Surrogate(surrogate.deviceToken()))
        .findFirst();
  }
}
