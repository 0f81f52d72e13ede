package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Plans;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.kit.manifest.Route;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.fallback.StaticBar;
import dev.vitral.shell.guard.Bodies;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.passthrough.PassThrough;
import dev.vitral.shell.purge.Purges;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.reuse.FragmentCache;
import dev.vitral.shell.reuse.Question;
import dev.vitral.shell.session.Admission;
import dev.vitral.shell.session.Admission.Granted;
import dev.vitral.shell.session.Admission.Refused;
import dev.vitral.shell.session.Refusals;
import dev.vitral.shell.session.Sessions;
import dev.vitral.shell.surrogate.Surrogate;
import dev.vitral.shell.surrogate.Surrogates;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Serves the home page and the pages of fragments. */
@ApplicationScoped
public class Pages {

  /** The home page's template is the same for everybody; manifests change no more often. */
  private static final Duration HOME_REUSE = Duration.ofSeconds(10);

  /** Markup whose parsed form is kept, in bytes: some hundred pages and parts. */
  private static final long PLANS = 4 << 20;

  final Vertx vertx;
  final Layouts layouts;
  final Includes includes;
  private final Bodies bodies;
  final StaticBar bar;
  final PassThrough passThrough;
  final Errors errors;
  final Sessions sessions;
  final Purges purges;
  final Refusals refusals;
  final Surrogates surrogates;
  final FragmentCache cache;
  final ReadyPages ready;
  final PrimaryMetrics primaries;
  final PageConfig config;
  final Plans plans = Plans.atMost(PLANS);
  final Set<Question.Same> refreshing = ConcurrentHashMap.newKeySet();
  final Turns turns;

  Pages(
      Vertx vertx,
      Layouts layouts,
      Includes includes,
      Bodies bodies,
      StaticBar bar,
      PassThrough passThrough,
      Errors errors,
      Sessions sessions,
      Purges purges,
      Refusals refusals,
      Surrogates surrogates,
      FragmentCache cache,
      ReadyPages ready,
      PrimaryMetrics primaries,
      PageConfig config) {
    this.vertx = vertx;
    this.layouts = layouts;
    this.includes = includes;
    this.bodies = bodies;
    this.bar = bar;
    this.passThrough = passThrough;
    this.errors = errors;
    this.sessions = sessions;
    this.purges = purges;
    this.refusals = refusals;
    this.surrogates = surrogates;
    this.cache = cache;
    this.ready = ready;
    this.primaries = primaries;
    this.config = config;
    this.turns = new Turns(vertx, config.primaryDeadline());
  }

  /** The home page has no primary: it begins at once and fills as its parts come in. */
  public void home(Visit visit, Portal portal) {
    Optional<Surrogate> surrogate = surrogates.of(visit);
    if (surrogate.isEmpty() && ready.answer(visit, portal)) {
      return;
    }
    Layout layout = layouts.home(visit, portal, surrogate.isPresent());
    Feed nothing = new Feed(() -> {}, () -> {});
    Composition page =
        new Composition(this, visit, portal, layout, nothing, cause -> abort(visit, cause));
    ResponseHeaders.secure(visit.response().headers());
    if (visit.method().equals(HttpMethod.HEAD)) {
      page.spoil();
      page.state();
      visit.response().end();
      return;
    }
    visit.response().closeHandler(gone -> page.cancel());
    page.start();
    page.state();
    ready.keep(visit, portal, page);
    if (page.isHanded()) {
      MultiMap headers = visit.response().headers();
      surrogate.ifPresent(asking -> asking.handTemplate(headers, HOME_REUSE));
    }
    page.commit();
  }

  /** Answers with a page that is ready, though its parts may be stale; false if there is none. */
  public boolean answerReady(Visit visit, Portal portal) {
    return surrogates.of(visit).isEmpty() && ready.answerUnchanged(visit, portal);
  }

  /** Part of a template that a surrogate was handed; nobody else asks for it. */
  public void part(Visit visit, Portal portal, Surrogate surrogate) {
    new HandedPart(this, visit, portal, surrogate).answer();
  }

  /** A URL that a fragment owns: a page, or whatever the fragment answers. */
  public void serve(Visit visit, Portal portal, KnownFragment owner) {
    if (surrogates.of(visit).isEmpty() && ready.answer(visit, portal)) {
      return;
    }
    Optional<Route> route = owner.manifest().route(visit.path(), visit.method().name());
    if (route.isPresent() && !allows(route.get(), visit.method())) {
      errors.send(visit, 405, Map.of("Allow", allowed(owner, visit.path())));
      return;
    }
    bodies
        .refuse(visit)
        .onSuccess(
            refused ->
                refused.ifPresentOrElse(
                    status -> errors.send(visit, status),
                    () -> errors.guard(visit, () -> ask(visit, portal, owner, route))));
  }

  /** All that the visitor sends is in. */
  private void ask(Visit visit, Portal portal, KnownFragment owner, Optional<Route> route) {
    Identity wanted =
        visit.method().equals(HttpMethod.OPTIONS)
            ? Identity.NONE
            : owner.identityAt(visit.path(), visit.method().name());
    Future<Admission> admission = sessions.admit(visit, owner, wanted);
    if (route.map(declared -> declared.kind() == Route.Kind.STREAM).orElse(false)) {
      admission.onSuccess(decided -> stream(visit, owner, decided));
      return;
    }
    new PageExchange(this, visit, portal, owner, route).start(admission);
  }

  private void stream(Visit visit, KnownFragment owner, Admission admission) {
    if (admission instanceof Granted granted) {
      passThrough.stream(visit, owner, granted.token());
    } else if (admission instanceof Refused refused) {
      refusals.send(visit, refused.reason());
    }
  }

  private void abort(Visit visit, EsiException cause) {
    errors.send(visit, 503);
  }

  private static boolean allows(Route route, HttpMethod method) {
    return route.takes(method.name()) || method.equals(HttpMethod.OPTIONS);
  }

  private static String allowed(KnownFragment owner, String path) {
    return owner.manifest().routes().stream()
        .filter(route -> route.matches(path))
        .flatMap(route -> route.methods().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
