package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.Hosts;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.Output;
import dev.vitral.esi.Plans;
import dev.vitral.esi.Rendering;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.Scheduler;
import dev.vitral.shell.coding.Coded;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.fallback.StaticBar;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.include.PartObserver;
import dev.vitral.shell.include.SettledPart;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Said;
import dev.vitral.shell.surrogate.Handover;
import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A layout being filled for one visit; nothing leaves before {@link #commit}. */
final class Composition implements PartObserver {

  private static final String OWN = "/_vitral/";
  private static final String HANDED = Handover.PARTS.substring(OWN.length());
  private static final Map<String, List<String>> HTML =
      Map.of("Content-Type", List.of("text/html; charset=utf-8"));

  private final Vertx vertx;
  private final Includes includes;
  private final StaticBar bar;
  private final Visit visit;
  private final Portal portal;
  private final Layout layout;
  private final Duration deadline;
  private final Gate gate;
  private final Optional<Handover> handover;
  private final Feed head = new Feed(() -> {}, () -> {});
  private final Feed main;
  private final Set<String> awaited;
  private final PageParts parts = new PageParts();
  private final Plans plans;
  private final boolean compresses;
  private @Nullable Rendering rendering;
  private Runnable onEssential = () -> {};
  private boolean mayGrow = true;
  private Optional<Whole> whole = Optional.empty();

  /** How the primary was had; another may take its place before the page begins. */
  private Optional<RecordedPart> primaryPart = Optional.empty();

  Composition(
      Pages pages,
      Visit visit,
      Portal portal,
      Layout layout,
      Feed main,
      Consumer<EsiException> aborted) {
    this.vertx = pages.vertx;
    this.includes = pages.includes;
    this.bar = pages.bar;
    this.deadline = pages.config.deadline();
    this.plans = pages.plans;
    this.compresses = pages.ready.compresses();
    this.visit = visit;
    this.portal = portal;
    this.layout = layout;
    this.main = main;
    this.gate = new Gate(visit.response(), aborted);
    this.handover = layout.handed() ? Optional.of(new Handover()) : Optional.empty();
    this.awaited = new HashSet<>(layout.essential());
  }

  /** Starts the layout's includes. */
  void start() {
    EsiLimits limits =
        EsiLimits.defaults()
            .withFragmentTimeout(deadline)
            .withTotalTimeout(atLeastAMoment(visit.left(deadline)));
    EsiOptions options =
        EsiOptions.on(this::onLoop, scheduler())
            .withLimits(limits)
            .withPlans(plans)
            .withHosts(new Hosts(Set.of(visit.authority()), Set.of()));
    RequestContext request = new RequestContext(URI.create(visit.target()), Map.of());
    Output output = handover.<Output>map(into -> new TemplateOutput(into, gate)).orElse(gate);
    rendering = layout.template().render(request, this::fetch, output, options);
  }

  /**
   * The primary has begun.
   *
   * @param isPersonal whether it wants to know who the visitor is
   */
  void primary(
      Primary primary, Said said, Rung rung, Way way, Optional<Kept> kept, boolean isPersonal) {
    mayGrow = primary.asksForEsi();
    parts.addPrimary(said, way, kept, isPersonal);
    primaryPart = Optional.of(RecordedPart.of("page", rung.label(), way.label(), visit.elapsed()));
  }

  /** The primary has not been fresh for so many seconds. */
  void outlived(long seconds) {
    parts.outlived(seconds);
  }

  /** The primary's head is in: merged into the page's. */
  void head(String inner) {
    give(head, HeadMerge.merge(inner, layout.linked()));
  }

  /** The same of one that was kept. */
  void head(Kept primary) {
    give(head, MergedHead.of(primary, layout.linked()).html());
  }

  /** Nobody may keep the page, whatever its parts say. */
  void spoil() {
    parts.spoil();
  }

  boolean lacksEssential() {
    return !awaited.isEmpty();
  }

  void whenEssentialIsIn(Runnable task) {
    onEssential = task;
  }

  void whenComplete(Runnable task) {
    gate.whenComplete(task);
  }

  /** Whether a surrogate in front is to fill in the includes of the layout. */
  boolean isHanded() {
    return layout.handed();
  }

  /** How long all of this may be given to everybody; zero for not at all. */
  Duration reuse() {
    return isHanded() ? Duration.ZERO : parts.reuse();
  }

  /**
   * States what is known of the page by now. If something is not, or a lower rung stands in it,
   * nobody may keep it.
   */
  void state() {
    primaryPart.ifPresent(parts::time);
    primaryPart.ifPresent(visit.recording()::part);
    boolean isKnown = layout.isAnybodys() && parts.isWhole() && (gate.holdsAll() || !mayGrow);
    if (!isKnown) {
      parts.spoil();
    }
    if (compresses) {
      parts.merged().dependsOn("accept-encoding");
    }
    PageHead.state(visit, parts);
    boolean isOk = visit.response().getStatusCode() == 200;
    if (isOk && gate.holdsAll() && parts.merged().mayBeKept()) {
      Whole all = Whole.of(gate.held());
      whole = Optional.of(all).filter(any -> parts.isKept());
      if (PageHead.validate(visit, all.tag())) {
        gate.hold(Buffer.buffer());
      }
    }
  }

  /** The whole page, if it is stated and was made of kept parts alone. */
  Optional<Whole> whole() {
    return whole;
  }

  /** Sends the whole page in other bytes, unless the visitor has it. */
  void encode(Coded coded) {
    if (visit.response().getStatusCode() == 200) {
      PageHead.encode(visit, whole.orElseThrow().tag(), coded.coding());
      gate.hold(coded.body());
    }
  }

  PageParts parts() {
    return parts;
  }

  boolean isCommitted() {
    return gate.isOpen();
  }

  /** What comes from now on is told of in the trailer, to whoever takes one. */
  void commit() {
    if (!gate.holdsAll() && PageHead.announceTrailer(visit)) {
      gate.endBy(end -> visit.context().runOnContext(allIsTold -> trail(end)));
    }
    gate.open();
  }

  private void trail(Runnable end) {
    PageHead.trail(visit, parts);
    end.run();
  }

  void cancel() {
    if (rendering != null) {
      rendering.cancel();
    }
  }

  private Fetch fetch(IncludeRequest request, FragmentSink sink) {
    String path = PortalPath.of(String.valueOf(request.url().getPath())).path();
    if (request.depth() == 1 && path.startsWith(OWN)) {
      return own(path.substring(OWN.length()), request, sink);
    }
    return includes.fetch(visit, portal, request, sink, visit.left(deadline), this);
  }

  private Fetch own(String part, IncludeRequest request, FragmentSink sink) {
    return switch (part) {
      case "head" -> head.attach(request, sink);
      case "main" -> main.attach(request, sink);
      default -> {
        Feed feed = new Feed(() -> {}, () -> {});
        give(feed, part.startsWith(HANDED) ? handed(request.url()) : bar.render(visit));
        yield feed.attach(request, sink);
      }
    };
  }

  /** What the surrogate fills in; the bar alone wants to know the page. */
  private String handed(URI url) {
    String page = url.getRawQuery() == null ? "" : "=" + visit.encodedPath();
    return handover.orElseThrow().include(url.getRawSchemeSpecificPart() + page);
  }

  @Override
  public void asked(String include) {
    parts.ask(include);
  }

  @Override
  public void settled(SettledPart part) {
    parts.settle(part);
    visit.recording().part(part.recorded());
    if (part.rung() == Rung.FRESH || part.rung() == Rung.STALE) {
      awaited.remove(part.include());
    }
    if (awaited.isEmpty()) {
      onEssential.run();
    }
  }

  private static void give(Feed feed, String html) {
    feed.begin(HTML);
    feed.data(html.getBytes(StandardCharsets.UTF_8));
    feed.end();
  }

  /** Work that arises on the visit's event loop, and nearly all does, is done there at once. */
  private void onLoop(Runnable work) {
    if (Context.isOnEventLoopThread()) {
      work.run();
    } else {
      visit.context().runOnContext(nothing -> work.run());
    }
  }

  private Scheduler scheduler() {
    return (delay, task) -> {
      long timer = vertx.setTimer(Math.max(1, delay.toMillis()), id -> task.run());
      return () -> vertx.cancelTimer(timer);
    };
  }

  private static Duration atLeastAMoment(Duration left) {
    return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
  }
}
