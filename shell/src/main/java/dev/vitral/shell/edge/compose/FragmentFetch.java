package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Flight;
import dev.vitral.shell.cache.Flight.Outcome;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.visit.Waiting;
import dev.vitral.shell.origin.OriginCall;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fragment that is not at hand: from its origin, or by the request of somebody else who wants
 * the same.
 */
final class FragmentFetch implements Fetch {

  /** How long the rest of an answer that nobody wants may take, to keep its connection. */
  private static final long DRAIN_MILLIS = 1_000;

  private final Fragments page;
  private final IncludeRequest request;
  private final FragmentSink sink;
  private final Optional<FragmentPlace> place;
  private Optional<Flight> flight = Optional.empty();
  private @Nullable Waiting waiting;
  private @Nullable OriginCall call;
  private @Nullable FragmentBody body;
  private boolean over;

  /**
   * @param place to keep the answer at, if it may be kept at all
   */
  FragmentFetch(
      Fragments page, IncludeRequest request, FragmentSink sink, Optional<FragmentPlace> place) {
    this.page = page;
    this.request = request;
    this.sink = sink;
    this.place = place;
  }

  void start() {
    start(true);
  }

  private void start(boolean mayWait) {
    Optional<Flight> joined = place.flatMap(FragmentPlace::flight);
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
    Optional<Stored<Ready>> kept = place.flatMap(FragmentPlace::fresh);
    if (kept.isPresent()) {
      over = true;
      page.give(kept.get(), request, sink);
    } else {
      start(outcome == Outcome.ABANDONED);
    }
  }

  private void ask() {
    Ticket ticket = page.equipment().cache().ticket();
    OriginCall begun = page.request(request).begin();
    call = begun;
    flight.ifPresent(led -> begun.whenGivenUp(led::abandon));
    begun
        .answer()
        .onSuccess(answer -> answered(answer, ticket))
        .onFailure(cause -> fail(unreachable(cause)));
  }

  private void answered(HttpClientResponse answer, Ticket ticket) {
    if (over) {
      return;
    }
    Optional<Decoding> decoding = Decoding.of(answer.getHeader("Content-Encoding"));
    boolean succeeds = answer.statusCode() / 100 == 2;
    if (!succeeds) {
      flight.ifPresent(Flight::refuse);
      drain(answer);
      sink.head(answer.statusCode(), Ready.headers(answer.headers()));
    } else if (decoding.isEmpty()) {
      fail(broken("unknown content coding", null));
    } else {
      answer.headers().remove("Content-Encoding");
      take(answer, ticket, decoding.get());
    }
  }

  private void take(HttpClientResponse answer, Ticket ticket, Decoding decoding) {
    CacheControl said = CacheControl.of(answer.headers());
    page.parts().add(said, CacheControl.age(answer.headers()), Vary.names(answer.headers()));
    if (answer.headers().contains("Set-Cookie")) {
      page.parts().addPrivate();
    }
    Optional<Recording> recording = recording(answer, ticket, said);
    if (recording.isEmpty()) {
      flight.ifPresent(Flight::refuse);
    }
    sink.head(answer.statusCode(), Ready.headers(answer.headers()));
    FragmentBody begins =
        new FragmentBody(
            answer, decoding, recording, sink, (why, cause) -> fail(broken(why, cause)));
    body = begins;
    begins.start();
  }

  private Optional<Recording> recording(
      HttpClientResponse answer, Ticket ticket, CacheControl said) {
    MultiMap headers = answer.headers();
    int status = answer.statusCode();
    return place.flatMap(
        here ->
            here.lifetime(status, headers, said)
                .map(
                    lifetime ->
                        new Recording(
                            whole -> here.store(ticket, status, headers, said, lifetime, whole),
                            flight)));
  }

  /** The rest of an error's body: short ones are read, so that the connection can go on. */
  private void drain(HttpClientResponse answer) {
    over = true;
    long timer = page.equipment().vertx().setTimer(DRAIN_MILLIS, late -> giveUp());
    answer.handler(rest -> {});
    answer.endHandler(end -> page.equipment().vertx().cancelTimer(timer));
    answer.exceptionHandler(gone -> page.equipment().vertx().cancelTimer(timer));
    answer.resume();
  }

  @Override
  public void cancel() {
    if (!over) {
      over = true;
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

  private void fail(EsiException cause) {
    if (over) {
      return;
    }
    flight.ifPresent(Flight::fail);
    cancel();
    sink.fail(cause);
  }

  private EsiException unreachable(Throwable cause) {
    return new EsiException.Unreachable(
        request.url().toString(), String.valueOf(cause.getMessage()), request.location(), cause);
  }

  private EsiException broken(String why, @Nullable Throwable cause) {
    return new EsiException.Broken(request.url().toString(), why, request.location(), cause);
  }
}
