package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Freshening;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.store.Ticket;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** The cache as one request sees it: where the answer to it is kept. */
public interface Place {

  /** To be taken before an answer is asked for. */
  Ticket ticket();

  /** To be led or waited for; empty if nobody should. */
  Optional<Flight> flight();

  /** What may be done with an answer; empty if it must not be kept. */
  Optional<Policy> policy(int status, MultiMap headers, Arrival arrival);

  /** Keeps an answer as a whole. */
  void store(Ticket ticket, int status, MultiMap headers, Policy policy, List<ByteBuffer> body);

  /** Keeps an answer on, with other headers and under other terms. */
  Stored<Ready> renew(Ticket ticket, Stored<Ready> stored, MultiMap headers, Policy policy);

  /** Drops what is kept here. */
  void forget();

  /**
   * Keeps an answer on that the origin has called the right one.
   *
   * @param news what it said
   * @return the answer as it is from now on, kept or not
   */
  default Stored<Ready> refresh(
      Ticket ticket, Stored<Ready> stored, MultiMap news, Arrival arrival) {
    MultiMap headers = Freshening.of(stored.headers(), news);
    Optional<Policy> policy = policy(stored.status(), headers, arrival);
    if (policy.isEmpty()) {
      forget();
    }
    return policy.map(now -> renew(ticket, stored, headers, now)).orElse(stored);
  }
}
