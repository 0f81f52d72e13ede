package dev.vitral.systemtests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.systemtests.portal.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What running services say that they answer. */
final class Documents {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final Visitor visitor = new Visitor(URI::create);

  /** A route of a manifest: its pattern of a path, and a method. */
  record Promise(String service, String method, String pattern) {

    boolean isKeptBy(Endpoint endpoint) {
      return endpoint.service().equals(service)
          && endpoint.method().equals(method)
          && endpoint.isAt(pattern);
    }
  }

  /** Everything in the OpenAPI documents of a service's processes, which may differ. */
  Set<Endpoint> endpoints(Service service) {
    Set<Endpoint> all = new TreeSet<>();
    for (String management : service.management()) {
      JsonNode paths = visitor.ask(URI.create(management + "/q/openapi?format=json")).path("paths");
      paths
          .fields()
          .forEachRemaining(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(method -> add(all, service.name(), method, path.getKey())));
    }
    return all;
  }

  private static void add(Set<Endpoint> all, String service, String member, String path) {
    if (METHODS.contains(member)) {
      all.add(Endpoint.of(service, member, path));
    }
  }

  /** Everything in the manifest of a fragment. */
  List<Promise> promises(Service fragment) {
    JsonNode manifest = visitor.ask(URI.create(fragment.url() + "/vitral.json"));
    List<Promise> promises = new ArrayList<>();
    for (JsonNode route : manifest.path("routes")) {
      for (JsonNode method : route.path("methods")) {
        promises.add(promise(fragment, method.asText(), route.path("path")));
      }
    }
    for (JsonNode include : manifest.path("includes")) {
      promises.add(promise(fragment, "GET", include.path("path")));
      promises.add(promise(fragment, "GET", include.path("fallback")));
    }
    promises.add(promise(fragment, "GET", manifest.path("sitemap")));
    promises.add(promise(fragment, "GET", manifest.path("feed")));
    promises.add(promise(fragment, "POST", manifest.at("/session/exchange")));
    return promises.stream().filter(promise -> !promise.pattern().isEmpty()).toList();
  }

  private static Promise promise(Service fragment, String method, JsonNode pattern) {
    return new Promise(fragment.name(), method, pattern.asText());
  }
}
