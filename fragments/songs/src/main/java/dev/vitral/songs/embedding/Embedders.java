package dev.vitral.songs.embedding;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** Chooses the embedder and measures it. */
final class Embedders {

  @Produces
  @ApplicationScoped
  @Startup
  Embedder embedder(EmbeddingConfig config, ObjectMapper json, MeterRegistry metrics) {
    Embedder chosen =
        config
            .url()
            .<Embedder>map(url -> new HttpEmbedder(url, config, json))
            .orElseGet(() -> new LocalEmbedder(config));
    return new Measured(chosen, metrics.timer("songs.embedding"));
  }

  void close(@Disposes Embedder embedder) throws OrtException {
    if (embedder instanceof Measured measured && measured.embedder() instanceof LocalEmbedder l) {
      l.close();
    }
  }

  /** Times each call. */
  private record Measured(Embedder embedder, Timer timer) implements Embedder {

    @Override
    public Model model() {
      return embedder.model();
    }

    @Override
    public boolean isReady() {
      return embedder.isReady();
    }

    @Override
    public boolean isLoading() {
      return embedder.isLoading();
    }

    @Override
    public List<Embedding> embed(Purpose purpose, List<String> texts) {
      return timer.record(() -> embedder.embed(purpose, texts));
    }
  }
}
