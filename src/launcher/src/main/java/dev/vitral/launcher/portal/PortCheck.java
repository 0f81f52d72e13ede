package dev.vitral.launcher.portal;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Finds taken ports before anything is started, and free ones. */
public final class PortCheck {

  private PortCheck() {}

  public static void check(List<Service> services) {
    for (Service service : services) {
      check(service, service.host(), service.port());
      check(service, Placement.LOOPBACK, service.management());
    }
  }

  /** A port of loopback that nobody has now. */
  static int free() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(Placement.LOOPBACK, 0));
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new Trouble("No port is free: " + e.getMessage(), e);
    }
  }

  private static void check(Service service, String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new Trouble(
          "%s cannot start: port %d on %s is taken by another program (%s); stop that program, or use ./vitral up %s."
              .formatted(service.name(), port, host, e.getMessage(), wayOut(service, port)),
          e);
    }
  }

  private static String wayOut(Service service, int port) {
    return service.isShell() && port == service.port()
        ? "--port " + (port + 10)
        : "--port-offset 1000";
  }
}
