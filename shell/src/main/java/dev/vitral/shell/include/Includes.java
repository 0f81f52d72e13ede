package dev.vitral.shell.include;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.shell.bulkhead.Bulkheads;
import dev.vitral.shell.fallback.Fallbacks;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.fallback.StaticBar;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.overload.Overload;
import dev.vitral.shell.promotion.Standings;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.reuse.FragmentCache;
import dev.vitral.shell.session.Sessions;
import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import io.micrometer.core.instrument.Counter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Fetches includes from fragments for one page after the other. */
@ApplicationScoped
public class Includes {

  /** For a part that no manifest names, when no page sets a limit. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** The name of what no fragment answers for. */
  private static final String NOBODYS = "nobody/other";

  private static final String HEADER_SLOT = "page.header";

  final Vertx vertx;
  final Origins origins;
  final Guards guards;
  final Bulkheads bulkheads;
  final Fallbacks fallbacks;
  final StaticBar staticBar;
  final IncludeMetrics metrics;
  final Sessions sessions;
  final FragmentCache cache;
  final Overload overload;
  final Standings standings;
  final SharedParts shared = new SharedParts();
  private final IncludeConfig config;

  Includes(
      Vertx vertx,
      Origins origins,
      Guards guards,
      Bulkheads bulkheads,
      Fallbacks fallbacks,
      StaticBar staticBar,
      IncludeMetrics metrics,
      Sessions sessions,
      FragmentCache cache,
      Overload overload,
      Standings standings,
      IncludeConfig config) {
    this.vertx = vertx;
    this.origins = origins;
    this.guards = guards;
    this.bulkheads = bulkheads;
    this.fallbacks = fallbacks;
    this.staticBar = staticBar;
    this.metrics = metrics;
    this.sessions = sessions;
    this.cache = cache;
    this.overload = overload;
    this.standings = standings;
    this.config = config;
  }

  /**
   * Starts one include.
   *
   * @param left what is left of the page's deadline
   */
  public Fetch fetch(
      Visit visit,
      Portal portal,
      IncludeRequest request,
      FragmentSink sink,
      Duration left,
      PartObserver observer) {
    Optional<IncludeTarget> target = target(visit, portal, request.url());
    observer.asked(target.map(IncludeTarget::id).orElse(NOBODYS));
    if (target.isEmpty()) {
      sink.fail(
          new EsiException.Refused(request.url() + " is nobody's include", request.location()));
      return Fetch.DONE;
    }
    IncludeFetch fetch =
        new IncludeFetch(
            this,
            visit,
            request,
            sink,
            observer,
            target.get(),
            new LowerRungs(
                this, visit, request, substituted(visit, portal, request, target.get())));
    if (isShed(target.get())) {
      target.get().declared().ifPresent(overload::shed);
      fetch.shed();
    } else {
      fetch.start(limit(target.get(), left));
    }
    return fetch;
  }

  /** How long an include may take by itself: the operator's word, else the manifest's. */
  public Duration deadline(PlacedInclude include) {
    return Optional.ofNullable(config.overrides().get(include.id()))
        .flatMap(IncludeConfig.Override::deadline)
        .orElseGet(() -> include.include().deadlineDuration());
  }

  /**
   * Counts how often an include was had at its best.
   *
   * @param include its name, such as {@code voting/leaderboard}
   */
  public Counter hits(String include) {
    int slash = include.indexOf('/');
    return metrics.counter(include.substring(0, slash), include.substring(slash + 1), Rung.FRESH);
  }

  /** Whether fragments are asked for their light variants, since there is too much to do. */
  public boolean asksForLess() {
    return overload.asksForLess();
  }

  /** Whether it is given up for now, since there is too much to do. */
  boolean isShed(IncludeTarget target) {
    return target.declared().filter(overload::sheds).isPresent();
  }

  /** How long a part may take, whoever asks. */
  Duration deadline(IncludeTarget target) {
    return target.declared().map(this::deadline).orElse(LONGEST);
  }

  /** The first in the header's slot is the bar; what follows is any include. */
  public static boolean isBar(Portal portal, String path) {
    return portal.slot(HEADER_SLOT).stream()
        .findFirst()
        .map(bar -> bar.include().path().equals(path))
        .orElse(false);
  }

  private Duration limit(IncludeTarget target, Duration left) {
    Duration own = target.declared().map(this::deadline).orElse(left);
    return own.compareTo(left) < 0 ? own : left;
  }

  /** Whose place is taken if the request fails for good: that of {@code src}, also for its alt. */
  private Optional<IncludeTarget> substituted(
      Visit visit, Portal portal, IncludeRequest request, IncludeTarget target) {
    if (request.source() == IncludeRequest.Source.SRC) {
      return Optional.of(target);
    }
    try {
      URI src = URI.create(request.attributes().getOrDefault("src", ""));
      return target(visit, portal, src);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<IncludeTarget> target(Visit visit, Portal portal, URI url) {
    if (url.getRawPath() == null || (url.isAbsolute() && !isOwn(url, visit))) {
      return Optional.empty();
    }
    String path = PortalPath.of(url.getRawPath()).path();
    Optional<KnownFragment> fragment = portal.namedBy(path).or(() -> portal.owner(path));
    String asked = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    return fragment.map(
        known ->
            isBar(portal, path)
                ? new IncludeTarget(
                    known, portal.includeAt(path), withCurrentPath(asked, visit), true)
                : new IncludeTarget(known, portal.includeAt(path), asked, false));
  }

  /** The bar marks the current page and links to it in the other language. */
  private static String withCurrentPath(String asked, Visit visit) {
    return asked + (asked.contains("?") ? "&" : "?") + "path=" + visit.encodedPath();
  }

  private static boolean isOwn(URI url, Visit visit) {
    return visit.origin().equals(url.getScheme() + "://" + url.getRawAuthority());
  }
}
