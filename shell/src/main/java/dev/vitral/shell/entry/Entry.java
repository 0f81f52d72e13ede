package dev.vitral.shell.entry;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.fallback.Styles;
import dev.vitral.shell.guard.Guard;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.limits.Limits;
import dev.vitral.shell.manifests.PublicManifests;
import dev.vitral.shell.operators.OperatorsDesk;
import dev.vitral.shell.overload.Overload;
import dev.vitral.shell.page.Pages;
import dev.vitral.shell.panes.Panes;
import dev.vitral.shell.podium.PodiumManifests;
import dev.vitral.shell.record.Recording;
import dev.vitral.shell.record.RequestLog;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.sites.Sites;
import dev.vitral.shell.statics.StaticFiles;
import dev.vitral.shell.surrogate.Handover;
import dev.vitral.shell.surrogate.Surrogate;
import dev.vitral.shell.surrogate.Surrogates;
import dev.vitral.shell.syndication.Syndication;
import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides by its path who answers a request. */
@ApplicationScoped
public class Entry {

  /** Names the request's record to those who may ask for it. */
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("Vitral-Request-Id");

  private final Sites sites;
  private final Limits limits;
  private final Guard guard;
  private final Registry registry;
  private final Claims claims;
  private final StaticFiles statics;
  private final Styles styles;
  private final Pages pages;
  private final PublicManifests manifests;
  private final PodiumManifests podium;
  private final Syndication syndication;
  private final Surrogates surrogates;
  private final OperatorsDesk operators;
  private final Panes panes;
  private final Overload overload;
  private final RequestLog requests;
  private final Errors errors;

  Entry(
      Sites sites,
      Limits limits,
      Guard guard,
      Registry registry,
      StaticFiles statics,
      Styles styles,
      Pages pages,
      PublicManifests manifests,
      PodiumManifests podium,
      Syndication syndication,
      Surrogates surrogates,
      OperatorsDesk operators,
      Panes panes,
      Overload overload,
      RequestLog requests,
      Errors errors) {
    this.sites = sites;
    this.limits = limits;
    this.guard = guard;
    this.registry = registry;
    this.claims = new Claims(registry, statics);
    this.statics = statics;
    this.styles = styles;
    this.pages = pages;
    this.manifests = manifests;
    this.podium = podium;
    this.syndication = syndication;
    this.surrogates = surrogates;
    this.operators = operators;
    this.panes = panes;
    this.overload = overload;
    this.requests = requests;
    this.errors = errors;
  }

  void route(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::enter);
  }

  private void enter(RoutingContext routing) {
    if (sites.answer(routing.request(), claims::leaveOut)) {
      return;
    }
    routing.request().pause();
    Visit visit = visit(routing);
    errors.guard(visit, () -> decide(visit));
  }

  private Visit visit(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    Visit visit =
        new Visit(
            request,
            routing.vertx().getOrCreateContext(),
            guard.origin(request),
            PodiumManifests.path(request, registry.portal()),
            requests.begin(request));
    watch(request.response(), visit);
    return visit;
  }

  private void watch(HttpServerResponse response, Visit visit) {
    Recording recording = visit.recording();
    response.exceptionHandler(brokenPipe -> {});
    response.headersEndHandler(
        commit -> {
          response.headers().set(REQUEST_ID, recording.id());
          guard.keepSecure(visit, response.headers());
          PodiumManifests.mark(visit, registry.portal());
          recording.committed(response.getStatusCode());
        });
    response.endHandler(
        end -> {
          recording.ended(response.bytesWritten());
          visit.ended();
        });
  }

  private void decide(Visit visit) {
    if (isRecorded(visit.path())) {
      requests.keep(visit.recording());
    }
    OptionalInt refused = guard.refuse(visit);
    if (!limits.admits(visit)) {
      errors.send(visit, 429, Map.of("Retry-After", "1"));
    } else if (refused.isPresent()) {
      errors.send(visit, refused.getAsInt());
    } else {
      panes.decide(visit, () -> answer(visit));
    }
  }

  /** Not files from memory, nor what operators look at. */
  private static boolean isRecorded(String path) {
    return !PortalPath.isBelow("/static", path) && !PortalPath.isBelow("/_vitral", path);
  }

  private void answer(Visit visit) {
    String path = visit.path();
    Portal portal = registry.portal();
    if (overload.refusesNew() && !costsNothing(path)) {
      answerReady(visit, portal);
    } else if (path.equals("/")) {
      reading(visit, () -> pages.home(visit, portal));
    } else if (PortalPath.isBelow("/static", path)) {
      reading(visit, () -> file(visit));
    } else if (syndication.owns(visit)) {
      reading(visit, () -> syndication.serve(visit, portal));
    } else if (path.startsWith(Handover.PARTS)) {
      handed(visit, portal);
    } else if (operators.owns(path)) {
      operators.serve(visit);
    } else if (Claims.areReserved(path)) {
      errors.send(visit, 404);
    } else if (PublicManifests.areAt(path)) {
      reading(visit, () -> manifests.serve(visit, portal));
    } else if (PodiumManifests.isManifest(path)) {
      reading(visit, () -> podium.serve(visit, portal));
    } else if (PortalPath.isBelow("/fragments", path)) {
      portal
          .namedBy(path)
          .ifPresentOrElse(
              fragment -> part(visit, portal, fragment), () -> errors.send(visit, 404));
    } else {
      portal
          .owner(path)
          .ifPresentOrElse(
              owner -> pages.serve(visit, portal, owner), () -> errors.send(visit, 404));
    }
  }

  /**
   * What lies in memory, what operators look at and do about it all, and the home page, which is
   * made of what is kept and of lower rungs then.
   */
  private boolean costsNothing(String path) {
    return path.equals("/") || PortalPath.isBelow("/static", path) || operators.owns(path);
  }

  private void answerReady(Visit visit, Portal portal) {
    if (pages.answerReady(visit, portal)) {
      visit.request().resume();
    } else {
      overload.refused();
      errors.send(visit, 503);
    }
  }

  /** For everybody but trusted surrogates there is nothing here. */
  private void handed(Visit visit, Portal portal) {
    Optional<Surrogate> surrogate =
        visit.method().equals(HttpMethod.GET) ? surrogates.of(visit) : Optional.empty();
    if (surrogate.isPresent()) {
      visit.request().resume();
      pages.part(visit, portal, surrogate.get());
    } else {
      errors.send(visit, 404);
    }
  }

  private void part(Visit visit, Portal portal, KnownFragment fragment) {
    if (styles.serve(visit)) {
      return;
    }
    if (isShed(visit, portal)) {
      overload.refused();
      errors.send(visit, 503);
    } else {
      pages.serve(visit, portal, fragment);
    }
  }

  /** What pages do without is not fetched into them one by one either. */
  private boolean isShed(Visit visit, Portal portal) {
    return portal.includeAt(visit.path()).filter(overload::sheds).isPresent();
  }

  private void file(Visit visit) {
    ResponseHeaders.secure(visit.response().headers());
    boolean english = visit.locale().equals(Languages.ENGLISH);
    if (english || !statics.serve(visit.path(), visit.request())) {
      errors.send(visit, 404);
    }
  }

  private void reading(Visit visit, Runnable answer) {
    if (visit.method().equals(HttpMethod.GET) || visit.method().equals(HttpMethod.HEAD)) {
      visit.request().resume();
      answer.run();
    } else {
      errors.send(visit, 405, Map.of("Allow", "GET, HEAD"));
    }
  }
}
