package dev.vitral.kit.manifest;

import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Every answer says in which version it was given, so that the shell hears of a new one at once.
 */
@ApplicationScoped
@IfBuildProperty(name = "vitral.fragment", stringValue = "true", enableIfMissing = true)
class VersionHeader {

  private final String version;

  VersionHeader(FragmentManifest own) {
    version = own.read().version();
  }

  void say(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(
            routing -> {
              routing.response().putHeader(VitralHeaders.VERSION, version);
              routing.next();
            });
  }
}
