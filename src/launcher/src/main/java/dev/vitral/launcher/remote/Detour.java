package dev.vitral.launcher.remote;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Placement;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;

/** A port of this machine, open to it alone, where something that is elsewhere is to be had. */
final class Detour implements AutoCloseable {

  private final HttpServer server;

  private Detour(HttpServer server) {
    this.server = server;
  }

  /** One that listens. */
  static Detour to(HttpHandler elsewhere, Executor threads) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(Placement.LOOPBACK, 0), 0);
      server.setExecutor(threads);
      server.createContext("/", elsewhere);
      server.start();
      return new Detour(server);
    } catch (IOException e) {
      throw new Trouble("The launcher cannot listen on loopback: " + e.getMessage(), e);
    }
  }

  URI url() {
    return URI.create("http://%s:%d".formatted(Placement.LOOPBACK, server.getAddress().getPort()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
