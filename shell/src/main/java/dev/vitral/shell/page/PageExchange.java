package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.manifest.Route;
import dev.vitral.shell.errors.OriginFailures;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.session.Admission;
import dev.vitral.shell.session.Admission.Granted;
import dev.vitral.shell.session.Admission.Refused;
import dev.vitral.shell.surrogate.Surrogate;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request to a fragment's URL: speculation, the primary, and the commit point. Runs on the
 * visit's event loop.
 */
final class PageExchange implements DocumentSplitter.Sink {

  private final Pages pages;
  private final Visit visit;
  private final Portal portal;
  private final KnownFragment owner;
  private final Optional<Route> route;
  private final Optional<Surrogate> surrogate;
  private final Feed main;
  private @Nullable OriginCall call;
  private @Nullable HttpClientResponse primary;
  private @Nullable Composition page;
  private boolean headIsIn;
  private boolean over;
  private long timer = -1;

  PageExchange(
      Pages pages, Visit visit, Portal portal, KnownFragment owner, Optional<Route> route) {
    this.pages = pages;
    this.visit = visit;
    this.portal = portal;
    this.owner = owner;
    this.route = route;
    this.surrogate = pages.surrogates.of(visit);
    this.main = new Feed(() -> paused(true), () -> paused(false));
  }

  /**
   * Begins: parts of the page that are the same for everybody do not wait until it is known who the
   * visitor is.
   */
  void start(Future<Admission> admission) {
    visit.response().closeHandler(gone -> drop());
    if (isPage()) {
      Duration left = visit.left(pages.config.deadline());
      timer = pages.vertx.setTimer(Math.max(1, left.toMillis()), id -> outOfTime());
    }
    boolean isRefused = admission.isComplete() && admission.result() instanceof Refused;
    if (mayCompose() && visit.isNavigation() && !isRefused) {
      compose();
    }
    admission.onSuccess(this::decided);
  }

  private void decided(Admission admission) {
    if (over) {
      return;
    }
    if (admission instanceof Granted granted) {
      ask(granted.token());
    } else if (admission instanceof Refused refused) {
      drop();
      pages.refusals.send(visit, refused.reason());
    }
  }

  private void ask(Optional<String> token) {
    OriginCall asked = pages.passThrough.ask(visit, owner, token, allowedForAnswer());
    call = asked;
    asked.answer().onSuccess(answer -> answered(asked, answer)).onFailure(this::unanswered);
  }

  private void unanswered(Throwable cause) {
    pages.sessions.heedFailure(visit, owner);
    failBeforeCommit(OriginFailures.status(cause));
  }

  private boolean isPage() {
    return route.map(declared -> declared.kind() == Route.Kind.PAGE).orElse(false);
  }

  private boolean mayCompose() {
    return route.map(declared -> declared.layout() != null).orElse(false);
  }

  private Duration allowedForAnswer() {
    if (!isPage()) {
      return pages.passThrough.deadline();
    }
    HttpMethod method = visit.method();
    boolean reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    return reading ? pages.config.primaryDeadline() : pages.config.deadline();
  }

  private void compose() {
    boolean handed = surrogate.isPresent();
    Layout layout = pages.layouts.page(visit.locale(), portal, owner, handed);
    page = new Composition(pages, visit, portal, layout, main, this::aborted);
    page.whenEssentialIsIn(this::commitIfReady);
    page.start();
  }

  private void answered(OriginCall asked, HttpClientResponse answer) {
    pages.sessions.heed(visit, owner, answer);
    pages.purges.heed(visit, owner, answer);
    if (over) {
      asked.cancel();
      return;
    }
    primary = answer;
    boolean reading = !visit.method().equals(HttpMethod.HEAD);
    boolean framed = answer.getHeader(VitralHeaders.LAYOUT) != null && isHtml(answer);
    if (!framed && answer.statusCode() >= 500 && isPage()) {
      failBeforeCommit(ownStatus(answer.statusCode()));
    } else if (framed && reading) {
      read(answer);
    } else if (framed) {
      answerHead(answer);
    } else if (reading && isHtml(answer) && EsiPartial.isMeant(answer)) {
      leaveFrame();
      new EsiPartial(pages, visit, portal, owner, asked, answer).pass();
    } else {
      leaveFrame();
      pages.passThrough.relay(visit, owner, asked, answer);
    }
  }

  /** What is answered is no page: neither its clock nor its layout is wanted. */
  private void leaveFrame() {
    stopClock();
    if (page != null) {
      page.cancel();
    }
  }

  private void answerHead(HttpClientResponse answer) {
    stopClock();
    stateHeaders(answer, false, "");
    answer.resume();
    visit.response().end();
  }

  private void read(HttpClientResponse answer) {
    if (page == null) {
      compose();
    }
    DocumentSplitter splitter = new DocumentSplitter(this, pages.config.headLimit().asLongValue());
    answer.exceptionHandler(this::brokeOff);
    answer.handler(splitter::feed);
    answer.endHandler(end -> splitter.end());
    answer.resume();
  }

  @Override
  public void head(String inner) {
    headIsIn = true;
    if (page != null && primary != null) {
      page.head(inner);
      List<String> surrogate = primary.headers().getAll(VitralHeaders.SURROGATE_CONTROL);
      main.begin(
          Map.of(
              "Content-Type",
              List.of("text/html; charset=utf-8"),
              VitralHeaders.SURROGATE_CONTROL,
              surrogate));
    }
    commitIfReady();
  }

  @Override
  public void body(Buffer piece) {
    main.data(piece.getBytes());
  }

  @Override
  public void end() {
    main.end();
  }

  @Override
  public void malformed(String why) {
    brokeOff(new IOException("no document: " + why));
  }

  private void commitIfReady() {
    if (over || page == null || primary == null || !headIsIn) {
      return;
    }
    if (page.isCommitted() || page.lacksEssential()) {
      return;
    }
    stateHeaders(primary, page.isWhole(), page.timings());
    if (page.isHanded()) {
      surrogate.ifPresent(asking -> asking.handTemplate(visit.response().headers(), Duration.ZERO));
    }
    stopClock();
    page.commit();
  }

  private void stopClock() {
    pages.vertx.cancelTimer(timer);
  }

  private void stateHeaders(HttpClientResponse answer, boolean whole, String timings) {
    visit.response().setStatusCode(answer.statusCode());
    ResponseHeaders.compose(
        answer.headers(), owner.manifest().cookies(), visit.response().headers());
    Pages.state(visit, whole, timings);
  }

  private void brokeOff(Throwable cause) {
    if (page != null && page.isCommitted()) {
      main.fail(cause);
    } else {
      failBeforeCommit(502);
    }
  }

  private void outOfTime() {
    failBeforeCommit(504);
  }

  private void aborted(EsiException cause) {
    if (page != null && page.isCommitted()) {
      drop();
      pages.errors.breakOff(visit);
    } else {
      failBeforeCommit(cause instanceof EsiException.TimedOut ? 504 : 503);
    }
  }

  private void failBeforeCommit(int status) {
    if (!over) {
      drop();
      pages.errors.send(visit, status);
    }
  }

  /** The visitor went away, or something else is answered: nothing of this is wanted any more. */
  private void drop() {
    over = true;
    stopClock();
    if (page != null) {
      page.cancel();
    }
    if (call != null) {
      call.cancel();
    }
  }

  private void paused(boolean pause) {
    if (primary != null && pause) {
      primary.pause();
    } else if (primary != null) {
      primary.resume();
    }
  }

  /** A fragment's own failure is a bad answer; what it says of load or waiting is passed on. */
  private static int ownStatus(int status) {
    return status == 503 || status == 504 ? status : 502;
  }

  private static boolean isHtml(HttpClientResponse answer) {
    @Nullable String type = answer.getHeader("Content-Type");
    return type != null && type.startsWith("text/html");
  }
}
