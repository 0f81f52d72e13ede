package dev.vitral.shell.page;

import dev.vitral.shell.cache.Checksum;
import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;

/** What is stated of a page when it begins. */
final class PageHead {

  private static final String TIMING = "Server-Timing";
  private static final CharSequence CONDITION = HttpHeaders.createOptimized("If-None-Match");

  private PageHead() {}

  /** What is known by then of its parts: what reuse they allow together, where they came from. */
  static void state(Visit visit, PageParts parts) {
    MultiMap headers = visit.response().headers();
    Merged merged = parts.merged();
    headers.set("Content-Type", "text/html; charset=utf-8");
    headers.set("Content-Language", visit.locale().getLanguage());
    headers.set("Cache-Control", merged.cacheControl());
    if (merged.mayBeKept() && !merged.vary().isEmpty()) {
      headers.set("Vary", String.join(", ", merged.vary()));
    }
    headers.set("Cache-Status", parts.cacheStatus());
    String own = "shell;dur=" + visit.elapsed().toMillis();
    String timings = parts.timings();
    headers.set(TIMING, timings.isEmpty() ? own : own + ", " + timings);
  }

  /**
   * Announces what is told after the page, unless the visitor's software might not expect it (RFC
   * 9110, 6.5.1).
   *
   * @return whether it did
   */
  static boolean announceTrailer(Visit visit) {
    boolean isTaken =
        visit.request().headers().getAll("TE").stream().anyMatch(te -> te.contains("trailers"));
    if (isTaken) {
      visit.response().headers().set("Trailer", TIMING);
    }
    return isTaken;
  }

  /** Tells of the parts that have come since the page began. */
  static void trail(Visit visit, PageParts parts) {
    HttpServerResponse response = visit.response();
    if (!response.ended() && !response.closed()) {
      response.putTrailer(TIMING, parts.timings());
    }
  }

  /**
   * States by what a page that is at hand as a whole is told from others: a validator of all its
   * parts together.
   *
   * @return whether the visitor has it already, and nothing follows
   */
  static boolean validate(Visit visit, ByteBuffer body) {
    if (visit.response().getStatusCode() != 200) {
      return false;
    }
    Checksum checksum = new Checksum();
    checksum.take(body);
    visit.response().headers().set("ETag", checksum.tag());
    if (!isReading(visit) || !hasAlready(visit, checksum.tag())) {
      return false;
    }
    visit.response().setStatusCode(304);
    return true;
  }

  static boolean isReading(Visit visit) {
    return visit.method().equals(HttpMethod.GET) || visit.method().equals(HttpMethod.HEAD);
  }

  /** A tag with its quotes is found in a list of tags if, and only if, it is one of them. */
  static boolean hasAlready(Visit visit, String tag) {
    for (String line : visit.request().headers().getAll(CONDITION)) {
      if (line.contains(tag) || line.strip().equals("*")) {
        return true;
      }
    }
    return false;
  }
}
