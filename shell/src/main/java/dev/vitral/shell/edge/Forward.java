package dev.vitral.shell.edge;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.CacheStatus;
import dev.vitral.shell.cache.CacheStatus.Forwarded;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.Statuses;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.pass.PassOn;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.visit.Regret;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.origin.Opening;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A visitor's request on its way to the origin, and what becomes of the answer. */
final class Forward {

  private static final int NOT_MODIFIED = 304;

  private final Equipment equipment;
  private final Visitor visitor;
  private final PageCache pages;
  private final Delivery delivery;
  private final CacheStatus status;
  private Optional<Stored<Ready>> stale = Optional.empty();
  private Optional<Flight> flight = Optional.empty();
  private Ticket ticket;
  private long began;

  Forward(Equipment equipment, Visitor visitor, PageCache pages, Delivery delivery, Forwarded why) {
    this.equipment = equipment;
    this.visitor = visitor;
    this.pages = pages;
    this.delivery = delivery;
    this.status = CacheStatus.forwarded(why);
    this.ticket = pages.ticket();
  }

  /**
   * Asks.
   *
   * @param kept to be validated
   * @param led to be told when its answer is kept, or will not be
   */
  void start(Optional<Stored<Ready>> kept, Optional<Flight> led) {
    stale = kept;
    flight = led;
    ask(RequestBody.of(visitor.request()), stale.isPresent());
  }

  /**
   * @param whole whether a part of the answer, which the visitor may have asked for, is of no use
   */
  private void ask(RequestBody body, boolean whole) {
    MultiMap headers = equipment.forwarding().page(visitor, whole);
    if (visitor.isGet()) {
      stale.ifPresent(kept -> Validators.ask(headers, kept.headers()));
    }
    ticket = pages.ticket();
    began = equipment.cache().now();
    Opening opening = equipment.upstream().page(visitor.method(), visitor.target());
    OriginCall call =
        OriginCall.start(
            equipment.vertx(),
            fresh -> opening.open(fresh).onSuccess(opened -> EarlyHints.passOn(opened, visitor)),
            headers,
            body,
            equipment.site().originTimeout());
    call.whenGivenUp(() -> flight.ifPresent(Flight::abandon));
    visitor.response().closeHandler(gone -> call.cancel());
    call.answer().onSuccess(answer -> answered(call, answer, whole)).onFailure(this::failed);
  }

  private void answered(OriginCall call, HttpClientResponse answer, boolean whole) {
    int said = answer.statusCode();
    Arrival arrival = equipment.cache().arrival(began);
    if (!visitor.reads()) {
      pages.invalidate(said, answer.headers());
      ticket = pages.ticket(); // what was made wrong is older than this answer
    }
    if (stale.isPresent() && said == NOT_MODIFIED) {
      validated(call, answer, stale.get(), arrival);
    } else if (said == NOT_MODIFIED && visitor.reads()) {
      flight.ifPresent(Flight::fail);
      call.cancel();
      Regret.send(visitor, 502); // nobody asked whether anything was modified
    } else if (isWorseThanStale(said)) {
      flight.ifPresent(Flight::fail);
      call.cancel();
      giveStale(status.answered(said, false));
    } else if (isPartOfMarkup(answer) && !whole) {
      call.whenGivenUp(() -> {}); // the same visitor goes on for all who wait
      call.cancel();
      ask(RequestBody.NONE, true);
    } else {
      take(call, answer, arrival);
    }
  }

  private void validated(
      OriginCall call, HttpClientResponse answer, Stored<Ready> kept, Arrival arrival) {
    answer.resume();
    if (!Validators.areOf(answer.headers(), kept.headers())) {
      stale = Optional.empty();
      pages.forget();
      ask(RequestBody.NONE, true);
      return;
    }
    Stored<Ready> refreshed = pages.refresh(ticket, kept, answer.headers(), arrival);
    flight.ifPresent(refreshed.policy().isFresh() ? Flight::kept : Flight::refuse);
    visitor.request().resume();
    delivery.give(refreshed, status.answered(NOT_MODIFIED, true));
  }

  private void take(OriginCall call, HttpClientResponse answer, Arrival arrival) {
    int said = answer.statusCode();
    MultiMap headers = answer.headers();
    if (visitor.isHead() && said == 200) {
      pages.learn(ticket, headers, arrival);
    }
    Optional<Policy> policy = pages.policy(said, headers, arrival);
    if (policy.filter(Policy::isFresh).isEmpty()) {
      flight.ifPresent(Flight::refuse);
    }
    delivery.tell(status.answered(said, policy.isPresent()), headers);
    Optional<Decoding> decoding = Decoding.of(headers.get("Content-Encoding"));
    boolean markup = decoding.isPresent() && Markup.is(answer, equipment.site());
    boolean delegated = markup && equipment.trust().composes(visitor);
    if (markup && !delegated) {
      compose(call, answer, policy, decoding.orElseThrow());
    } else {
      new PassOn(visitor, call, answer, recording(said, headers, policy), delegated).start();
    }
  }

  private void compose(
      OriginCall call, HttpClientResponse answer, Optional<Policy> policy, Decoding decoding) {
    MultiMap headers = answer.headers();
    int said = answer.statusCode();
    if (visitor.isHead()) {
      delivery
          .composition(said, headers)
          .headOnly(CacheControl.of(headers), CacheControl.age(headers), Vary.names(headers));
      answer.resume();
      return;
    }
    headers.remove("Content-Encoding");
    delivery
        .composition(said, headers)
        .compose(call, answer, decoding, recording(said, headers, policy));
  }

  private Optional<Recording> recording(int said, MultiMap headers, Optional<Policy> policy) {
    Ticket asked = ticket;
    return policy.map(
        reuse -> new Recording(body -> pages.store(asked, said, headers, reuse, body), flight));
  }

  /** Ranges of a template are no ranges of the page. */
  private boolean isPartOfMarkup(HttpClientResponse answer) {
    return answer.statusCode() == 206
        && visitor.reads()
        && SurrogateControl.of(Ready.headers(answer.headers()), equipment.site().deviceToken())
            .asksForEsi();
  }

  private boolean isWorseThanStale(int said) {
    return Statuses.isFailure(said) && stale.filter(equipment.cache()::mayHideFailure).isPresent();
  }

  /** What is kept and must not be given without the origin's word is 504 (RFC 9111, 5.2.2.2). */
  private void failed(Throwable cause) {
    flight.ifPresent(Flight::fail);
    if (stale.filter(equipment.cache()::mayHideAbsence).isPresent()) {
      giveStale(status);
    } else {
      delivery.tell(status, MultiMap.caseInsensitiveMultiMap());
      Regret.send(visitor, cause instanceof TimeoutException || stale.isPresent() ? 504 : 503);
    }
  }

  private void giveStale(CacheStatus said) {
    visitor.request().resume();
    delivery.give(stale.orElseThrow(), said);
  }
}
