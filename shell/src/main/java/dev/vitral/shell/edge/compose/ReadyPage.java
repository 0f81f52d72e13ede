package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.CacheStatus;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.coding.CodedBodies;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as it was composed of one generation of its parts, ready to be sent to everybody who makes
 * the same choice. Nothing of it changes while it lives but what it says of its lifetime.
 */
final class ReadyPage {

  /** What one costs beside its body: objects, head, direct buffer. */
  private static final int OVERHEAD = 2_000;

  private static final String REUSE = "Cache-Control";

  private final Generation generation;
  private final Choice choice;
  private final int status;
  private final List<Line> head;
  private final Buffer body;
  private final Optional<CodedBodies> coded;
  private Reuse reuse = new Reuse(-1, "");

  /**
   * A line of the head.
   *
   * @param isReuse whether it changes while the page stays
   */
  private record Line(CharSequence name, CharSequence value, boolean isReuse) {}

  /** What the page says of its reuse while its parts are so old together. */
  private record Reuse(long ages, CharSequence said) {}

  /**
   * @param head as it was sent with this body, before anything was said of its length
   * @param body in memory outside the heap, in one piece
   * @param coded the same in content codings, if it may be compressed
   */
  ReadyPage(
      Generation generation,
      Choice choice,
      int status,
      MultiMap head,
      Buffer body,
      Optional<CodedBodies> coded) {
    this.generation = generation;
    this.choice = choice;
    this.status = status;
    this.head = lines(head);
    this.body = body;
    this.coded = coded;
  }

  private static List<Line> lines(MultiMap head) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, String> line : head) {
      if (!line.getKey().equalsIgnoreCase(CacheStatus.NAME)) { // that of another visit
        lines.add(
            new Line(
                HttpHeaders.createOptimized(line.getKey()),
                HttpHeaders.createOptimized(line.getValue()),
                line.getKey().equalsIgnoreCase(REUSE)));
      }
    }
    return List.copyOf(lines);
  }

  boolean isAlive(long now) {
    return generation.isAlive(now);
  }

  Choice choice() {
    return choice;
  }

  boolean isFor(Visitor visitor) {
    return choice.isMadeBy(visitor);
  }

  /** In bytes. */
  long weight() {
    return OVERHEAD + body.length() + coded.map(CodedBodies::weight).orElse(0L);
  }

  /**
   * Sends it, or 304.
   *
   * @param now of the cache's clock
   */
  void send(Visitor visitor, SharedCache<Ready> cache, long now) {
    HttpServerResponse response = visitor.response().setStatusCode(status);
    MultiMap headers = response.headers();
    for (Line line : head) {
      headers.add(line.name(), line.isReuse() ? reuse(cache, now) : line.value());
    }
    if (coded.isEmpty()) {
      WholePage.send(visitor, status, body, List.of(), none -> null);
    } else {
      WholePage.send(visitor, status, body, coded.get().codings(), coded.get()::in);
    }
  }

  /** Worked out again whenever a part has grown a second older; by two threads at once as well. */
  private CharSequence reuse(SharedCache<Ready> cache, long now) {
    long ages = generation.ages(now);
    Reuse known = reuse;
    if (known.ages() != ages) {
      known = new Reuse(ages, HttpHeaders.createOptimized(generation.reuse(now)));
      reuse = known;
      generation.touch(cache);
    }
    return known.said();
  }
}
