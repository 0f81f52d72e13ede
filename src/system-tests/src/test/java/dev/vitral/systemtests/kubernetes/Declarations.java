package dev.vitral.systemtests.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.portal.Checkout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What this repository says about its services outside of {@code kubernetes/}. */
final class Declarations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Declarations() {}

  /** The fragments of the registry, in its order. */
  static JsonNode fragments() throws IOException {
    return JSON.readTree(Checkout.root().resolve("fragments/registry.json").toFile())
        .path("fragments");
  }

  /** The shell and every role of every fragment. */
  static List<Workload> workloads() throws IOException {
    List<Workload> workloads = new ArrayList<>();
    workloads.add(new Workload("shell", "shell", stores("shell")));
    for (JsonNode fragment : fragments()) {
      String name = fragment.path("name").asText();
      for (JsonNode role : fragment.path("roles")) {
        JsonNode stores = stores("fragments/" + name);
        workloads.add(new Workload(name, role.path("role").asText(), stores));
      }
    }
    return workloads;
  }

  private static JsonNode stores(String service) throws IOException {
    return JSON.readTree(Checkout.root().resolve(service).resolve("stores.json").toFile());
  }

  /** One process of the portal: its tenant, its role, and what its stores.json asks for. */
  record Workload(String tenant, String role, JsonNode stores) {

    /** As in {@code ./vitral status}. */
    String name() {
      return role.equals("web") || tenant.equals("shell") ? tenant : tenant + "-" + role;
    }

    boolean uses(String store) {
      return stores.path(store).isObject() || stores.path(store).asBoolean();
    }
  }
}
