package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Statuses;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.origin.OriginCall;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Validates an answer that was given although it is stale, or gets a new one (RFC 5861, 3); beside
 * the visit, and once at a time for each URI.
 */
public final class Refresh {

  private static final int NOT_MODIFIED = 304;

  /** Where an answer came from. */
  public interface Origin {

    /**
     * Asks whether it is still the right one.
     *
     * @return given up in time
     */
    OriginCall ask(Stored<Ready> stale);

    /**
     * How the body is decoded before it is kept; the header that says so is gone then.
     *
     * @return empty if nobody here can
     */
    Optional<Decoding> decoding(HttpClientResponse answer);
  }

  private final SharedCache<Ready> cache;
  private final Place place;
  private final Origin origin;
  private final Stored<Ready> stale;

  public Refresh(SharedCache<Ready> cache, Place place, Origin origin, Stored<Ready> stale) {
    this.cache = cache;
    this.place = place;
    this.origin = origin;
    this.stale = stale;
  }

  /** Starts, unless somebody asks already. */
  public void start() {
    place.flight().filter(Flight::lead).ifPresent(this::ask);
  }

  private void ask(Flight flight) {
    Ticket ticket = place.ticket();
    long began = cache.now();
    OriginCall call = origin.ask(stale);
    call.whenGivenUp(flight::fail);
    call.answer()
        .onSuccess(answer -> answered(call, answer, ticket, flight, cache.arrival(began)))
        .onFailure(cause -> flight.fail());
  }

  private void answered(
      OriginCall call, HttpClientResponse answer, Ticket ticket, Flight flight, Arrival arrival) {
    int said = answer.statusCode();
    MultiMap headers = answer.headers();
    if (said == NOT_MODIFIED && Validators.areOf(headers, stale.headers())) {
      answer.resume();
      place.refresh(ticket, stale, headers, arrival);
      flight.kept();
      return;
    }
    Optional<Policy> policy = place.policy(said, headers, arrival);
    boolean useless = said == NOT_MODIFIED || Statuses.isFailure(said) || policy.isEmpty();
    Optional<Decoding> coding = useless ? Optional.empty() : origin.decoding(answer);
    if (coding.isPresent()) {
      Recording recording =
          new Recording(
              body -> place.store(ticket, said, headers, policy.orElseThrow(), body),
              Optional.of(flight));
      record(call, answer, coding.get(), recording);
      return;
    }
    call.cancel();
    if (!Statuses.isFailure(said)) {
      place.forget();
    }
  }

  private static void record(
      OriginCall call, HttpClientResponse answer, Decoding coding, Recording recording) {
    answer.handler(piece -> take(call, piece, coding, recording));
    answer.endHandler(end -> end(call, coding, recording));
    answer.exceptionHandler(broken -> call.cancel());
    answer.resume();
  }

  private static void take(OriginCall call, Buffer piece, Decoding coding, Recording recording) {
    try {
      coding.take(
          Decoding.bytes(piece),
          part -> {
            recording.take(part);
            return true;
          });
    } catch (IOException undecodable) {
      call.cancel();
    }
  }

  private static void end(OriginCall call, Decoding coding, Recording recording) {
    try {
      coding.end();
      recording.end();
    } catch (IOException incomplete) {
      call.cancel();
    }
  }
}
