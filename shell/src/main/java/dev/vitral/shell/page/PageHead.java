package dev.vitral.shell.page;

import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.coding.AcceptEncoding;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** What is stated of a page when it begins. */
final class PageHead {

  private static final String TIMING = "Server-Timing";
  private static final CharSequence TAG = HttpHeaders.createOptimized("ETag");
  private static final CharSequence CODING = HttpHeaders.createOptimized("Content-Encoding");
  private static final CharSequence ACCEPTED = HttpHeaders.createOptimized("Accept-Encoding");
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
   * States by what a page that is at hand is told from others.
   *
   * @return whether the visitor has it already, in whatever coding, and nothing follows
   */
  static boolean validate(Visit visit, String tag) {
    Optional<String> known = isReading(visit) ? tagAtHand(visit, tag) : Optional.empty();
    visit.response().headers().set(TAG, known.orElse(tag));
    known.ifPresent(any -> visit.response().setStatusCode(304));
    return known.isPresent();
  }

  static boolean isReading(Visit visit) {
    return visit.method().equals(HttpMethod.GET) || visit.method().equals(HttpMethod.HEAD);
  }

  /**
   * The tag under which the visitor has a page. A tag with its quotes is found in a list of tags
   * if, and only if, it is one of them.
   */
  private static Optional<String> tagAtHand(Visit visit, String tag) {
    for (String line : visit.request().headers().getAll(CONDITION)) {
      if (line.contains(tag) || line.strip().equals("*")) {
        return Optional.of(tag);
      }
      Optional<String> coded =
          Stream.of(Coding.values())
              .map(coding -> coding.tag(tag))
              .filter(line::contains)
              .findFirst();
      if (coded.isPresent()) {
        return coded;
      }
    }
    return Optional.empty();
  }

  /** Says that a page comes in a coding, under a tag of its own. */
  static void encode(Visit visit, String tag, Coding coding) {
    visit.response().headers().set(CODING, coding.token()).set(TAG, coding.tag(tag));
  }

  /** What the visitor says of codings. */
  static AcceptEncoding accepted(Visit visit) {
    return new AcceptEncoding(visit.request().headers().get(ACCEPTED));
  }
}
