package dev.vitral.shell.edge;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.site.Site;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/** An edge that listens: one {@link Edge} per event loop behind one port, one cache for all. */
public final class EdgeServer {

  private static final int LONGEST_TARGET = 16 << 10;
  private static final int LARGEST_HEAD = 64 << 10;
  private static final int IDLE_SECONDS = 120;

  private final Vertx vertx;
  private final Site site;
  private final Resolver resolver;
  private final SharedCache<Ready> cache;
  private final InFlight inFlight = new InFlight();
  private final Queue<HttpServer> servers = new ConcurrentLinkedQueue<>();

  /**
   * @param resolver asked before every connection to a host other than the site's own
   */
  public EdgeServer(Vertx vertx, Site site, Resolver resolver) {
    this(vertx, site, resolver, System::nanoTime, InstantSource.system());
  }

  EdgeServer(Vertx vertx, Site site, Resolver resolver, LongSupplier nanoTime, InstantSource wall) {
    this.vertx = vertx;
    this.site = site;
    this.resolver = resolver;
    this.cache = new SharedCache<>(Shares.of(site), nanoTime, wall);
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one, with one loop only
   * @param loops event loops that serve
   */
  public Future<Listening> listen(String host, int port, int loops) {
    return vertx
        .deployVerticle(() -> new Loop(host, port), new DeploymentOptions().setInstances(loops))
        .map(id -> new Listening(servers.element().actualPort(), id));
  }

  /**
   * Waits until nothing is being answered any more; new requests are still answered, and asked to
   * come back over another connection.
   */
  public Future<Void> drain(Duration atMost) {
    return inFlight.drain(vertx, atMost);
  }

  /** Whether something is being answered. */
  public boolean isBusy() {
    return inFlight.isAny();
  }

  /** Stops listening; what is being answered is broken off. */
  public Future<Void> close(Listening listening) {
    return vertx.undeploy(listening.deployment());
  }

  /** An edge that listens at a port. */
  public record Listening(int port, String deployment) {}

  private final class Loop extends AbstractVerticle {

    private final String host;
    private final int port;
    private final Edge edge = new Edge(EdgeServer.this.vertx, site, cache, resolver, inFlight);

    Loop(String host, int port) {
      this.host = host;
      this.port = port;
    }

    @Override
    public void start(Promise<Void> started) {
      HttpServerOptions options =
          new HttpServerOptions()
              .setHost(host)
              .setPort(port)
              .setTcpNoDelay(true)
              .setMaxInitialLineLength(LONGEST_TARGET)
              .setMaxHeaderSize(LARGEST_HEAD)
              .setHandle100ContinueAutomatically(true)
              .setPerFrameWebSocketCompressionSupported(false)
              .setPerMessageWebSocketCompressionSupported(false)
              .setIdleTimeout(IDLE_SECONDS);
      HttpServer server = vertx.createHttpServer(options).requestHandler(edge);
      servers.add(server);
      server.listen().<Void>mapEmpty().onComplete(started);
    }

    @Override
    public void stop() {
      edge.close();
    }
  }
}
