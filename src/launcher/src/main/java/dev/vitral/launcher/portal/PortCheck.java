package dev.vitral.launcher.portal;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Service;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Finds a taken port before anything is started. */
public final class PortCheck {

  private PortCheck() {}

  public static void check(List<Service> services) {
    for (Service service : services) {
      check(service, service.host(), service.port());
      check(service, Placement.LOOPBACK, service.management());
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
