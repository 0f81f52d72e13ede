package dev.vitral.shell.include;

import dev.vitral.shell.bulkhead.BreakerConfig;
import dev.vitral.shell.registry.PlacedInclude;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** One guard per include: so many at a time, so many in line. */
@ApplicationScoped
class Guards {

  private final BreakerConfig config;
  private final Map<Key, TypedGuard<CompletionStage<Void>>> guards = new ConcurrentHashMap<>();

  Guards(BreakerConfig config) {
    this.config = config;
  }

  TypedGuard<CompletionStage<Void>> of(PlacedInclude include) {
    return guards.computeIfAbsent(
        new Key(include.id(), include.include().concurrency()), this::build);
  }

  private TypedGuard<CompletionStage<Void>> build(Key key) {
    return TypedGuard.create(new TypeLiteral<CompletionStage<Void>>() {})
        .withDescription(key.include())
        .withBulkhead()
        .limit(key.concurrency())
        .queueSize(config.queue())
        .done()
        .build();
  }

  /** A manifest that changes its concurrency gets a new guard. */
  private record Key(String include, int concurrency) {}
}
