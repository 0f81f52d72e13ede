package dev.vitral.shell.edge;

import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.Statuses;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.util.Optional;

/**
 * Validates an answer that was given although it is stale, or gets a new one (RFC 5861, 3); beside
 * the visit, and once at a time for each URI.
 */
final class Refresh {

  private static final int NOT_MODIFIED = 304;

  private final Equipment equipment;
  private final Visitor visitor;
  private final PageCache pages;
  private final Stored<Ready> stale;

  /**
   * @param visitor whose request was answered with it
   */
  Refresh(Equipment equipment, Visitor visitor, PageCache pages, Stored<Ready> stale) {
    this.equipment = equipment;
    this.visitor = visitor;
    this.pages = pages;
    this.stale = stale;
  }

  void start() {
    pages.flight().filter(Flight::lead).ifPresent(this::ask);
  }

  private void ask(Flight flight) {
    MultiMap headers = equipment.forwarding().page(visitor, true);
    Validators.ask(headers, stale.headers());
    Ticket ticket = pages.ticket();
    long began = equipment.cache().now();
    OriginCall call =
        OriginCall.start(
            equipment.vertx(),
            equipment.upstream().page(HttpMethod.GET, visitor.target()),
            headers,
            RequestBody.NONE,
            equipment.site().originTimeout());
    call.whenGivenUp(flight::fail);
    call.answer()
        .onSuccess(
            answer -> answered(call, answer, ticket, flight, equipment.cache().arrival(began)))
        .onFailure(cause -> flight.fail());
  }

  private void answered(
      OriginCall call, HttpClientResponse answer, Ticket ticket, Flight flight, Arrival arrival) {
    int said = answer.statusCode();
    MultiMap headers = answer.headers();
    if (said == NOT_MODIFIED && Validators.areOf(headers, stale.headers())) {
      answer.resume();
      pages.refresh(ticket, stale, headers, arrival);
      flight.kept();
      return;
    }
    Optional<Policy> policy = pages.policy(said, headers, arrival);
    boolean useless = said == NOT_MODIFIED || Statuses.isFailure(said) || policy.isEmpty();
    if (useless) {
      call.cancel();
      if (!Statuses.isFailure(said)) {
        pages.forget();
      }
      return;
    }
    record(
        call,
        answer,
        new Recording(
            body -> pages.store(ticket, said, headers, policy.get(), body), Optional.of(flight)));
  }

  /** Bodies of markup are kept without their coding, all others as they come. */
  private void record(OriginCall call, HttpClientResponse answer, Recording recording) {
    Optional<Decoding> decoding = Decoding.of(answer.getHeader("Content-Encoding"));
    boolean markup = decoding.isPresent() && Markup.is(answer, equipment.site());
    Decoding coding = markup ? decoding.get() : new Decoding.Plain();
    if (markup) {
      answer.headers().remove("Content-Encoding");
    }
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
