package dev.vitral.shell.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitral.shell.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;

/** Sees to it that no address takes all. Safe for any thread. */
@ApplicationScoped
public class Limits {

  private static final Runnable NOTHING = () -> {};

  private final LimitsConfig config;
  private final Clients clients;
  private final Cache<Client, TokenBucket> requests;
  private final Places<Client> connections;
  private final Places<Client> streams;

  Limits(LimitsConfig config) {
    this.config = config;
    this.clients = new Clients(config);
    this.requests =
        Caffeine.newBuilder().maximumSize(config.addresses()).executor(Runnable::run).build();
    this.connections = new Places<>(config.connections());
    this.streams = new Places<>(config.streams());
  }

  /** Whether a visitor may ask now. */
  public boolean admits(Visit visit) {
    return clients.of(visit.request()).map(this::admits).orElse(true);
  }

  /**
   * Takes note of a connection.
   *
   * @return what says that it has ended; empty if it is one too many
   */
  public Optional<Runnable> connected(InetAddress peer) {
    return clients.of(peer).map(connections::take).orElse(Optional.of(NOTHING));
  }

  /**
   * Takes note of an event stream.
   *
   * @return what says that it has ended; empty if it is one too many for its address
   */
  public Optional<Runnable> streams(Visit visit) {
    return clients.of(visit.request()).map(streams::take).orElse(Optional.of(NOTHING));
  }

  /** Who has sent a visit, limited or not: for what is shared among all. */
  public Client client(Visit visit) {
    return clients.whoever(visit.request());
  }

  /** The address from which a visitor asks, past trusted proxies. */
  public Optional<String> addressOf(Visit visit) {
    return clients.address(visit.request()).map(InetAddress::getHostAddress);
  }

  private boolean admits(Client client) {
    long now = System.nanoTime();
    return requests
        .get(client, fresh -> new TokenBucket(config.requests(), config.burst(), now))
        .take(now);
  }
}
