package dev.vitral.songs.embedding;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the model loads; one that cannot be loaded leaves the search by words. */
@Readiness
@ApplicationScoped
class EmbedderReadiness implements HealthCheck {

  private final Embedder embedder;

  EmbedderReadiness(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("embedder")
        .status(!embedder.isLoading())
        .withData("model", embedder.model().id())
        .withData("usable", embedder.isReady())
        .build();
  }
}
