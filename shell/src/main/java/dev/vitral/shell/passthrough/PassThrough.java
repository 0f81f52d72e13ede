package dev.vitral.shell.passthrough;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.shell.bulkhead.Bulkheads;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.errors.OriginFailures;
import dev.vitral.shell.guard.RequestHeaders;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.limits.Limits;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.origin.Turnstile;
import dev.vitral.shell.origin.Versions;
import dev.vitral.shell.promotion.Standings;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.stream.EventStreams;
import dev.vitral.shell.stream.StreamPlace;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands a request to a fragment and its answer to the visitor. */
@ApplicationScoped
public class PassThrough {

  /** When a visitor beyond his places for streams comes back, in seconds. */
  private static final Map<String, String> COME_BACK = Map.of("Retry-After", "5");

  private final Vertx vertx;
  private final Origins origins;
  private final Bulkheads bulkheads;
  private final Errors errors;
  private final EventStreams streams;
  private final Limits limits;
  private final Standings standings;
  private final PassThroughConfig config;

  PassThrough(
      Vertx vertx,
      Origins origins,
      Bulkheads bulkheads,
      Errors errors,
      EventStreams streams,
      Limits limits,
      Standings standings,
      PassThroughConfig config) {
    this.vertx = vertx;
    this.origins = origins;
    this.bulkheads = bulkheads;
    this.errors = errors;
    this.streams = streams;
    this.limits = limits;
    this.standings = standings;
    this.config = config;
  }

  /** Opens a declared stream; whatever the fragment says instead is passed on as well. */
  public void stream(Visit visit, KnownFragment fragment, Optional<String> token) {
    if (visit.response().closed()) {
      return; // he left while it was found out who he is
    }
    StreamPlace place = streams.place(visit, fragment.name());
    if (place.isRefused()) {
      errors.send(visit, place.refusal(), COME_BACK);
      return;
    }
    MultiMap headers = headers(visit, fragment, token, deadline());
    Ask ask =
        new Ask(
            fragment.targets(), visit.method(), visit.target(), headers, /* stream= */ true, false);
    OriginCall call = start(visit, ask, deadline(), bulkheads.ofStreams(fragment.name()));
    visit.response().closeHandler(gone -> call.cancel());
    call.answer()
        .onSuccess(answer -> relay(visit, fragment, call, answer, place))
        .onFailure(
            cause -> {
              place.giveBack().run();
              visit.recording().failed("answer", visit.elapsed());
              errors.send(visit, OriginFailures.status(cause));
            });
  }

  /** How long an answer that is no page may take to begin. */
  public Duration deadline() {
    return config.deadline();
  }

  /** Whether a fragment is asked at once: nobody is in line before. */
  public boolean hasRoom(KnownFragment fragment) {
    return bulkheads.of(fragment.name()).hasRoom();
  }

  /** What a fragment is told of a visitor's request. */
  public MultiMap headers(
      Visit visit, KnownFragment fragment, Optional<String> token, Duration forAnswer) {
    MultiMap headers = RequestHeaders.forwarded(visit, fragment.cookies(), token, forAnswer);
    if (fragment.manifest().session() != null) {
      limits
          .addressOf(visit)
          .ifPresent(address -> headers.set(VitralHeaders.CLIENT_ADDRESS, address));
    }
    return headers;
  }

  /** Hands the visitor's request, with the body that is in, to a fragment. */
  public OriginCall ask(Visit visit, KnownFragment fragment, MultiMap headers, Duration forAnswer) {
    boolean isRead =
        visit.method().equals(HttpMethod.GET) || visit.method().equals(HttpMethod.HEAD);
    Ask ask =
        new Ask(
            fragment.targets(),
            visit.method(),
            visit.target(),
            headers,
            visit.wantsStream(),
            isRead);
    return start(visit, ask, forAnswer, bulkheads.of(fragment.name()));
  }

  private OriginCall start(Visit visit, Ask ask, Duration forAnswer, Turnstile turnstile) {
    RequestBody body = visit.body().isPresent() ? new HeldBody(visit) : RequestBody.NONE;
    OriginCall call = OriginCall.start(vertx, origins, ask, body, forAnswer, turnstile);
    call.answer().onComplete(any -> visit.recording().queued(call.queued()));
    return call;
  }

  /** Asks a fragment for what a visitor asked for before; nobody waits for the answer. */
  public OriginCall askAgain(KnownFragment fragment, String target, MultiMap headers) {
    MultiMap inOwnTime = RequestHeaders.within(deadline(), headers);
    Ask ask = new Ask(fragment.targets(), HttpMethod.GET, target, inOwnTime, false);
    return OriginCall.start(
        vertx, origins, ask, RequestBody.NONE, deadline(), bulkheads.of(fragment.name()));
  }

  /**
   * Whether an answer is a pane of a version that is refused. Scripts would put it into pages, and
   * so would other portals.
   */
  public boolean isRefusedPane(Visit visit, KnownFragment fragment, HttpClientResponse answer) {
    return standings.of(fragment.name()).isRefused()
        && !standings.shows(fragment.name(), Versions.of(answer))
        && fragment.manifest().includes().stream()
            .anyMatch(include -> include.path().equals(visit.path()));
  }

  /** Passes an answer on; an error without words of its own gets ours. */
  public void relay(
      Visit visit, KnownFragment fragment, OriginCall call, HttpClientResponse answer) {
    relay(visit, fragment, call, answer, StreamPlace.NONE);
  }

  private void relay(
      Visit visit,
      KnownFragment fragment,
      OriginCall call,
      HttpClientResponse answer,
      StreamPlace place) {
    String rung = answer.statusCode() < 500 ? "fresh" : "failed";
    visit.recording().part(RecordedPart.of("answer", rung, "fetched", visit.elapsed()));
    StreamPlace held = held(visit, fragment, answer, place);
    if (held.isRefused()) {
      call.refuse();
      errors.send(visit, held.refusal(), COME_BACK);
      return;
    }
    if (isWordless(visit, answer)) {
      held.giveBack().run();
      refuse(visit, call, answer);
      return;
    }
    call.leaveTurnstile();
    HttpServerResponse response = visit.response();
    response.setStatusCode(answer.statusCode());
    ResponseHeaders.passOn(answer.headers(), fragment.cookies(), response.headers());
    if (fragment.identityAt(visit.path(), visit.method().name()) != Identity.NONE) {
      ResponseHeaders.varyByVisitor(response.headers());
    }
    if (visit.method().equals(HttpMethod.HEAD) || hasNoBody(answer)) {
      held.giveBack().run();
      answer.resume();
      response.end();
      return;
    }
    if (!response.headers().contains("Content-Length")) {
      response.setChunked(true);
    }
    new Pump(visit, call, answer, errors, streams, held).start(vertx, config.idle());
  }

  /** An answer that is no stream needs no place; one that was not asked for as a stream does. */
  private StreamPlace held(
      Visit visit, KnownFragment fragment, HttpClientResponse answer, StreamPlace before) {
    if (!isStream(answer)) {
      before.giveBack().run();
      return StreamPlace.NONE;
    }
    return before == StreamPlace.NONE ? streams.place(visit, fragment.name()) : before;
  }

  static boolean isStream(HttpClientResponse answer) {
    @Nullable String type = answer.getHeader("Content-Type");
    return type != null && type.startsWith("text/event-stream");
  }

  /** Says in our words what an answer says by its status. */
  public void refuse(Visit visit, OriginCall call, HttpClientResponse answer) {
    call.refuse();
    errors.send(visit, answer.statusCode(), allowOf(answer));
  }

  private static boolean hasNoBody(HttpClientResponse answer) {
    return answer.statusCode() == 204 || answer.statusCode() == 304;
  }

  private static boolean isWordless(Visit visit, HttpClientResponse answer) {
    return answer.statusCode() >= 400
        && !visit.method().equals(HttpMethod.HEAD)
        && "0".equals(answer.getHeader("Content-Length"));
  }

  private static Map<String, String> allowOf(HttpClientResponse answer) {
    Map<String, String> kept = new HashMap<>();
    for (String name : new String[] {"Allow", "Retry-After", "WWW-Authenticate"}) {
      @Nullable String value = answer.getHeader(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return kept;
  }
}
