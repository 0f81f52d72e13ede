package dev.vitral.shell.drain;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready for as long as the shell is not leaving. */
@Readiness
@ApplicationScoped
class Staying implements HealthCheck {

  private final Drain drain;

  Staying(Drain drain) {
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("staying").status(!drain.hasBegun()).build();
  }
}
