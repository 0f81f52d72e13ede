package dev.vitral.systemtests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A service of the portal, where its processes listen.
 *
 * @param url the one that answers visitors, or the shell for them
 * @param management of all its processes, that one first
 */
record Service(String name, String url, List<String> management) {

  static final String SHELL = "shell";

  private static final int SHELL_PORT = 8080;
  private static final int SHELL_MANAGEMENT = 9000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The shell, then the fragments as the registry lists them. */
  static List<Service> all(RunningPortal portal) {
    int offset = portal.url("").getPort() - SHELL_PORT;
    List<Service> all = new ArrayList<>();
    String shell = portal.url("").toString();
    all.add(new Service(SHELL, shell, List.of(loopback(SHELL_MANAGEMENT + offset))));
    for (JsonNode fragment : registry(portal).path("fragments")) {
      all.add(of(fragment, offset));
    }
    return List.copyOf(all);
  }

  private static Service of(JsonNode fragment, int offset) {
    List<String> management = new ArrayList<>();
    for (JsonNode role : fragment.path("roles")) {
      management.add(loopback(role.path("management").asInt() + offset));
    }
    int port = fragment.at("/roles/0/port").asInt() + offset;
    return new Service(fragment.path("name").asText(), loopback(port), List.copyOf(management));
  }

  private static String loopback(int port) {
    return "http://127.0.0.1:" + port;
  }

  private static JsonNode registry(RunningPortal portal) {
    try {
      return JSON.readTree(portal.root().resolve("fragments/registry.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Service named(String name, List<Service> services) {
    return services.stream()
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no service " + name));
  }

  boolean isShell() {
    return name.equals(SHELL);
  }

  /** Where somebody asks who comes in that way. */
  String address(Way way, String shell) {
    return switch (way) {
      case PROGRAM, BROWSER -> shell;
      case INSIDE -> url;
      case MANAGEMENT -> management.get(0);
    };
  }
}
