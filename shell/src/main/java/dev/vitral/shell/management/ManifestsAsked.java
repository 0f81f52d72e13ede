package dev.vitral.shell.management;

import dev.vitral.shell.promotion.ManifestPoller;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once every fragment was asked for its manifest: from then on a page lacks only what is
 * really away. No fragment's absence makes the shell unready.
 */
@Readiness
@ApplicationScoped
class ManifestsAsked implements HealthCheck {

  private final ManifestPoller poller;

  ManifestsAsked(ManifestPoller poller) {
    this.poller = poller;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("manifests").status(poller.hasAskedAll()).build();
  }
}
