package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.shell.cache.Arrival;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Flight.Outcome;
import dev.vitral.shell.cache.Policy;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Statuses;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.visit.Waiting;
import dev.vitral.shell.origin.OriginCall;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fragment that is not at hand: from its origin, or by the request of somebody else who wants
 * the same; or what was kept of it, if nobody answers in time.
 */
final class FragmentFetch implements Fetch {

  /** How long the rest of an answer that nobody wants may take, to keep its connection. */
  private static final long DRAIN_MILLIS = 1_000;

  /** What is stale must be in the page before the include's time is over. */
  private static final double PATIENCE = 0.9;

  private static final int NOT_MODIFIED = 304;

  private final Fragments page;
  private final Vertx vertx;
  private final SharedCache<Ready> cache;
  private final IncludeRequest include;
  private final FragmentSink sink;
  private final Optional<FragmentPlace> place;
  private Optional<Stored<Ready>> stale = Optional.empty();
  private Optional<Flight> flight = Optional.empty();
  private @Nullable Waiting waiting;
  private @Nullable OriginCall call;
  private @Nullable FragmentBody body;
  private long timer = -1;
  private boolean over;

  /**
   * @param place to keep the answer at, if it may be kept at all
   */
  FragmentFetch(
      Fragments page, IncludeRequest include, FragmentSink sink, Optional<FragmentPlace> place) {
    this.page = page;
    this.vertx = page.equipment().vertx();
    this.cache = page.equipment().cache();
    this.include = include;
    this.sink = sink;
    this.place = place;
  }

  /**
   * Asks, or waits for somebody who does.
   *
   * @param kept to be validated
   */
  void start(Optional<Stored<Ready>> kept, boolean mayWait) {
    stale = kept;
    if (timer < 0 && mayHideAbsence()) {
      long patience = (long) (include.timeout().toMillis() * PATIENCE);
      timer = vertx.setTimer(Math.max(1, patience), late -> late());
    }
    Optional<Flight> joined = place.flatMap(FragmentPlace::sharedFlight);
    boolean leads = joined.isPresent() && joined.get().lead();
    if (leads || joined.isEmpty() || !mayWait || !await(joined.get())) {
      flight = leads ? joined : Optional.empty();
      ask();
    }
  }

  /** Until the engine cancels, which it does when the include has waited for long enough. */
  private boolean await(Flight joined) {
    Waiting begun = new Waiting(page.visitor(), joined, this::landed);
    waiting = begun;
    return begun.start();
  }

  private void landed(Outcome outcome) {
    FragmentPlace here = place.orElseThrow();
    Optional<Stored<Ready>> kept = here.newest();
    if (kept.isPresent() && page.show(here, kept.get(), include, sink)) {
      end();
    } else {
      start(kept, outcome == Outcome.ABANDONED);
    }
  }

  private void ask() {
    Ticket ticket = cache.ticket();
    long began = cache.now();
    FragmentRequest request = page.request(include);
    OriginCall begun = request.begin(stale);
    call = begun;
    flight.ifPresent(led -> begun.whenGivenUp(led::abandon));
    begun
        .answer()
        .onSuccess(answer -> answered(request, answer, ticket, began))
        .onFailure(cause -> failed(request.unreachable(cause)));
  }

  private void answered(
      FragmentRequest request, HttpClientResponse answer, Ticket ticket, long began) {
    int said = answer.statusCode();
    if (over) {
      return;
    } else if (said == NOT_MODIFIED && stale.isPresent()) {
      validated(answer, ticket, cache.arrival(began));
    } else if (Statuses.isFailure(said) && stale.filter(cache::mayHideFailure).isPresent()) {
      flight.ifPresent(Flight::fail);
      drain(answer);
      page.give(stale.orElseThrow(), include, sink);
    } else if (said / 100 != 2) {
      refused(said);
      drain(answer);
      sink.head(said, Ready.headers(answer.headers()));
    } else {
      take(request, answer, ticket, cache.arrival(began));
    }
  }

  private void validated(HttpClientResponse answer, Ticket ticket, Arrival arrival) {
    FragmentPlace here = place.orElseThrow();
    Stored<Ready> kept = stale.orElseThrow();
    answer.resume();
    if (!Validators.areOf(answer.headers(), kept.headers())) {
      stale = Optional.empty();
      here.forget();
      ask();
      return;
    }
    Stored<Ready> refreshed = here.refresh(ticket, kept, answer.headers(), arrival);
    flight.ifPresent(refreshed.policy().isFresh() ? Flight::kept : Flight::refuse);
    end();
    page.give(refreshed, include, sink);
  }

  /** What the origin says is for this page alone, and what it said before is no longer so. */
  private void refused(int said) {
    flight.ifPresent(Flight::refuse);
    if (stale.isPresent() && !Statuses.isFailure(said)) {
      place.ifPresent(FragmentPlace::forget);
    }
  }

  private void take(
      FragmentRequest request, HttpClientResponse answer, Ticket ticket, Arrival arrival) {
    Optional<Decoding> decoding = request.decoding(answer);
    if (decoding.isEmpty()) {
      fail(request.broken("unknown content coding", null));
      return;
    }
    int status = answer.statusCode();
    MultiMap headers = answer.headers();
    CacheControl said = CacheControl.of(headers);
    page.parts().add(said, CacheControl.age(headers), Vary.names(headers));
    if (headers.contains("Set-Cookie")) {
      page.parts().addPrivate();
    }
    Optional<Policy> policy = place.flatMap(here -> here.policy(status, headers, said, arrival));
    if (policy.isEmpty()) {
      refused(status);
    } else if (!policy.get().isFresh()) {
      flight.ifPresent(Flight::refuse);
    }
    vertx.cancelTimer(timer);
    sink.head(status, Ready.headers(headers));
    FragmentBody begins =
        new FragmentBody(
            answer,
            decoding.get(),
            policy.map(reuse -> recording(status, headers, ticket, reuse)),
            sink,
            (why, cause) -> fail(request.broken(why, cause)));
    body = begins;
    begins.start();
  }

  private Recording recording(int status, MultiMap headers, Ticket ticket, Policy policy) {
    FragmentPlace here = place.orElseThrow();
    return new Recording(whole -> here.store(ticket, status, headers, policy, whole), flight);
  }

  /** The rest of an error's body: short ones are read, so that the connection can go on. */
  private void drain(HttpClientResponse answer) {
    end();
    long enough = vertx.setTimer(DRAIN_MILLIS, late -> giveUp());
    answer.handler(rest -> {});
    answer.endHandler(end -> vertx.cancelTimer(enough));
    answer.exceptionHandler(gone -> vertx.cancelTimer(enough));
    answer.resume();
  }

  @Override
  public void cancel() {
    if (!over) {
      end();
      giveUp();
    }
  }

  @Override
  public void pause() {
    if (body != null && !over) {
      body.pause();
    }
  }

  @Override
  public void resume() {
    if (body != null && !over) {
      body.resume();
    }
  }

  /** Nobody has answered in time. */
  private void late() {
    if (!over && body == null && mayHideAbsence()) {
      cancel();
      page.give(stale.orElseThrow(), include, sink);
    }
  }

  /** There is no answer. */
  private void failed(EsiException cause) {
    if (!over && mayHideAbsence()) {
      flight.ifPresent(Flight::fail);
      cancel();
      page.give(stale.orElseThrow(), include, sink);
    } else {
      fail(cause);
    }
  }

  private boolean mayHideAbsence() {
    return stale.filter(cache::mayHideAbsence).isPresent();
  }

  private void fail(EsiException cause) {
    if (!over) {
      flight.ifPresent(Flight::fail);
      cancel();
      sink.fail(cause);
    }
  }

  private void end() {
    over = true;
    vertx.cancelTimer(timer);
  }

  private void giveUp() {
    if (waiting != null) {
      waiting.stop();
    }
    if (body != null) {
      body.stop();
    }
    if (call != null) {
      call.cancel();
    }
  }
}
