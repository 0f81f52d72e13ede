package dev.vitral.shell.record;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last requests, the newest in the place of the oldest. Safe for any thread. */
@ApplicationScoped
public class RequestLog {

  private static final int MOST = 100_000;

  private final AtomicReferenceArray<@Nullable Recording> ring;
  private final AtomicInteger next = new AtomicInteger();
  private final int share;

  RequestLog(RecordConfig config) {
    int keep = Math.min(MOST, Math.max(1, config.keep()));
    this.ring = new AtomicReferenceArray<>(keep);
    this.share = (int) Math.min(Integer.MAX_VALUE, config.size().asLongValue() / keep);
  }

  /** Begins to record a request; it is in the log only once it is {@link #keep kept}. */
  public Recording begin(HttpServerRequest request) {
    String path = String.valueOf(request.path());
    return new Recording(request.method().name(), RecordedTarget.of(path, request.query()), share);
  }

  /** Takes a request into the log, under way as it is. */
  public void keep(Recording recording) {
    ring.lazySet(Math.floorMod(next.getAndIncrement(), ring.length()), recording);
  }

  /** The last requests, the newest first. */
  public List<Recording> latest(int most) {
    return newestFirst().limit(most).toList();
  }

  /** A request by its id, if it is one of the last. */
  public Optional<Recording> find(String id) {
    return newestFirst().filter(recording -> recording.id().equals(id)).findFirst();
  }

  private Stream<Recording> newestFirst() {
    int newest = next.get() - 1;
    return IntStream.range(0, ring.length())
        .mapToObj(back -> ring.get(Math.floorMod(newest - back, ring.length())))
        .filter(Objects::nonNull);
  }
}
