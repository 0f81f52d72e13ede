package dev.vitral.shell.limits;

import dev.vitral.shell.address.AddressBlock;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says for whom a request or connection counts. */
final class Clients {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final List<AddressBlock> proxies;
  private final boolean withLoopback;

  Clients(LimitsConfig config) {
    this.proxies = config.trustedProxies().orElse(List.of());
    this.withLoopback = config.loopback();
  }

  /**
   * Who sent a request: its peer or, if that is a trusted proxy, the last that no proxy was. Nobody
   * if a proxy names nobody at all: it asks for itself, as health checks do.
   */
  Optional<Client> of(HttpServerRequest request) {
    return peer(request)
        .flatMap(from -> isProxy(from) ? forwarded(request, from) : Optional.of(from))
        .flatMap(this::limited);
  }

  /** The same for what nobody is free of: a proxy that names nobody counts for itself. */
  Client whoever(HttpServerRequest request) {
    return address(request).map(Client::at).orElse(Client.UNKNOWN);
  }

  /** From where a request comes, whether it is limited or not. */
  Optional<InetAddress> address(HttpServerRequest request) {
    return peer(request).map(from -> isProxy(from) ? forwarded(request, from).orElse(from) : from);
  }

  private static Optional<InetAddress> peer(HttpServerRequest request) {
    @Nullable SocketAddress peer = request.connection().remoteAddress(true);
    @Nullable String address = peer == null ? null : peer.hostAddress();
    return Optional.ofNullable(address).flatMap(AddressBlock::literal);
  }

  /** Who has connected; nobody if it is a trusted proxy. */
  Optional<Client> of(InetAddress peer) {
    return isProxy(peer) ? Optional.empty() : limited(peer);
  }

  /**
   * Each proxy appends whom it was asked by; what stands before the last stranger is his word. A
   * chain that leads to no stranger is laid to the proxy: nobody is unlimited for what he writes.
   */
  private Optional<InetAddress> forwarded(HttpServerRequest request, InetAddress proxy) {
    List<String> chain = request.headers().getAll(FORWARDED_FOR);
    return chain.isEmpty() ? Optional.empty() : Optional.of(stranger(chain).orElse(proxy));
  }

  private Optional<InetAddress> stranger(List<String> chain) {
    String[] hops = String.join(",", chain).split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      Optional<InetAddress> hop = AddressBlock.literal(hops[i].strip());
      if (hop.isEmpty() || !isProxy(hop.get())) {
        return hop;
      }
    }
    return Optional.empty();
  }

  private Optional<Client> limited(InetAddress address) {
    return address.isLoopbackAddress() && !withLoopback
        ? Optional.empty()
        : Optional.of(Client.at(address));
  }

  private boolean isProxy(InetAddress address) {
    for (AddressBlock proxy : proxies) {
      if (proxy.holds(address)) {
        return true;
      }
    }
    return false;
  }
}
