package dev.vitral.esi.conformance;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.HandTime;
import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.IncludeRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Answers for all origins of a case, and remembers what was asked. */
final class Origins implements Fetcher {

  /** A request as it would have left. */
  record Asked(String url, String method, String body, Map<String, String> headers) {}

  private static final List<String> CREDENTIALS = List.of("Cookie", "Authorization");

  final List<Asked> asked = new ArrayList<>();
  private final Set<IncludeRequest> busy = new HashSet<>();
  private final Case from;
  private final HandTime time;
  private final UnaryOperator<Body> cut;

  /**
   * @param cut how bodies are cut as they come in
   */
  Origins(Case from, HandTime time, UnaryOperator<Body> cut) {
    this.from = from;
    this.time = time;
    this.cut = cut;
  }

  boolean isBusy() {
    return !busy.isEmpty();
  }

  @Override
  public Fetch fetch(IncludeRequest request, FragmentSink sink) {
    asked.add(
        new Asked(
            request.url().toString(),
            request.options().method(),
            request.options().entity().orElse(""),
            headers(request)));
    busy.add(request);
    Resource resource = from.origin(request.url().toString()).orElse(null);
    if (resource == null) {
      sink.head(404, Map.of());
      finish(request, sink);
    } else if (resource.failure().equals("reset") || resource.failure().equals("dns")) {
      fail(request, sink);
    } else if (!resource.failure().equals("hang")) {
      after(resource.delayMs(), () -> answer(request, resource, sink));
    }
    return () -> busy.remove(request);
  }

  /** What a fetcher that obeys sends. */
  private Map<String, String> headers(IncludeRequest request) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Resource.headers(from.request())
        .forEach(
            (name, values) -> {
              boolean credential = CREDENTIALS.stream().anyMatch(name::equalsIgnoreCase);
              if (credential && request.sameOrigin()) {
                headers.put(name, String.join("; ", values));
              }
            });
    for (HeaderEdit edit : request.options().headers()) {
      switch (edit.action()) {
        case SET -> headers.put(edit.name(), edit.value());
        case APPEND -> headers.merge(edit.name(), edit.value(), (old, more) -> old + ", " + more);
        case REMOVE -> headers.remove(edit.name());
      }
    }
    return headers;
  }

  private void answer(IncludeRequest request, Resource resource, FragmentSink sink) {
    if (resource.isUndecodable()) {
      fail(request, sink);
      return;
    }
    sink.head(resource.status(), resource.headers());
    send(request, resource, cut.apply(resource.body()), sink, 0);
  }

  private void send(
      IncludeRequest request, Resource resource, Body body, FragmentSink sink, int next) {
    for (int at = next; at < body.pieces().size(); at++) {
      Body.Piece piece = body.pieces().get(at);
      int later = at + 1;
      if (piece.waitMs() > 0) {
        after(
            piece.waitMs(),
            () -> {
              sink.data(ByteBuffer.wrap(piece.bytes()));
              send(request, resource, body, sink, later);
            });
        return;
      }
      sink.data(ByteBuffer.wrap(piece.bytes()));
    }
    if (resource.failure().equals("truncate")) {
      fail(request, sink);
    } else {
      finish(request, sink);
    }
  }

  private void after(long ms, Runnable task) {
    if (ms == 0) {
      task.run();
    } else {
      time.after(Duration.ofMillis(ms), task);
    }
  }

  private void finish(IncludeRequest request, FragmentSink sink) {
    busy.remove(request);
    sink.end();
  }

  private void fail(IncludeRequest request, FragmentSink sink) {
    busy.remove(request);
    sink.fail(new EsiException.Broken(request.url().toString(), "reset", request.location(), null));
  }
}
