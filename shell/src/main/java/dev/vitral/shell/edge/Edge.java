package dev.vitral.shell.edge;

import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Plans;
import dev.vitral.esi.Resolver;
import dev.vitral.esi.Scheduler;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.coding.Compressor;
import dev.vitral.shell.edge.compose.Complaints;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.purge.Purging;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.upstream.Upstream;
import dev.vitral.shell.edge.visit.Door;
import dev.vitral.shell.edge.visit.Regret;
import dev.vitral.shell.edge.visit.Trust;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * A reverse proxy with ESI and a shared cache in front of one site. Handles requests on the event
 * loop of their connection and never blocks it.
 */
public final class Edge implements Handler<HttpServerRequest> {

  private static final Logger LOG = Logger.getLogger(Edge.class);

  /** Markup whose parsed form is kept, in bytes: some thousand pages and fragments. */
  private static final long PLANS = 16 << 20;

  private final Equipment equipment;
  private final InFlight inFlight;
  private final Purging purging;

  /**
   * @param cache may be shared with edges on other event loops
   * @param resolver asked before every connection to a host other than the site's own
   * @param inFlight counts what is being answered
   */
  public Edge(
      Vertx vertx, Site site, SharedCache<Ready> cache, Resolver resolver, InFlight inFlight) {
    this.inFlight = inFlight;
    this.purging = new Purging(site.purgers(), cache);
    EsiOptions esi =
        EsiOptions.on(onLoop(vertx), timers(vertx))
            .withLimits(site.limits())
            .withHosts(site.hosts())
            .withDeviceToken(site.deviceToken())
            .withPlans(Plans.atMost(PLANS));
    Trust trust = new Trust(site);
    this.equipment =
        new Equipment(
            vertx,
            site,
            trust,
            cache,
            new Upstream(vertx, site, resolver),
            new Forwarding(site, trust),
            esi,
            new Compressor(vertx, site.codings()),
            new Complaints(System::nanoTime));
  }

  /** Work that arises on an event loop is done there at once. */
  private static Executor onLoop(Vertx vertx) {
    return work -> {
      if (Context.isOnEventLoopThread()) {
        work.run();
      } else {
        vertx.runOnContext(nothing -> work.run());
      }
    };
  }

  private static Scheduler timers(Vertx vertx) {
    return (delay, task) -> {
      long timer = vertx.setTimer(Math.max(1, delay.toMillis()), id -> task.run());
      return () -> vertx.cancelTimer(timer);
    };
  }

  @Override
  public void handle(HttpServerRequest request) {
    request.response().exceptionHandler(brokenPipe -> {});
    inFlight.add(request.response());
    Visitor visitor = new Visitor(request, equipment.vertx().getOrCreateContext());
    OptionalInt refused = Door.refuse(request);
    if (refused.isPresent()) {
      Regret.send(visitor, refused.getAsInt());
      return;
    }
    try {
      if (!purging.takes(visitor)) {
        new EdgeExchange(equipment, visitor).start();
      }
    } catch (RuntimeException crash) {
      LOG.errorf(crash, "%s failed in the edge", visitor.address());
      Regret.send(visitor, 502);
    }
  }

  /** Closes the connections to origins. */
  public void close() {
    equipment.upstream().close();
  }
}
