package dev.vitral.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.conformance.cases.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a cache in front may make of the answer. */
final class CachingChecks {

  private CachingChecks() {}

  static Map<String, Check> all() {
    return Map.of(
        "cacheControl", CachingChecks::cacheControl,
        "notSharedCacheable", CachingChecks::notSharedCacheable,
        "varyOr", CachingChecks::nothing,
        "remainingLifetimeMax", CachingChecks::remaining);
  }

  /**
   * Each directive is at most so much, or nobody reuses the answer, or it has no lifetime at all.
   */
  private static List<Finding> cacheControl(JsonNode expected, Transcript happened) {
    List<Finding> findings = new ArrayList<>();
    Lifetime lifetime = new Lifetime(happened.answer().headers());
    expected
        .get("cacheControl")
        .fields()
        .forEachRemaining(
            said -> {
              long max = said.getValue().path("max").longValue();
              if (!isAtMost(max, said.getKey(), lifetime)) {
                findings.add(finding("cacheControl", said.getKey() + " <= " + max, happened));
              }
            });
    return findings;
  }

  private static boolean isAtMost(long max, String directive, Lifetime lifetime) {
    if (lifetime.isRefused() || !lifetime.isGiven()) {
      return true;
    }
    return lifetime.has(directive)
        ? lifetime.seconds(directive).orElse(0) <= max
        : longest(lifetime) <= max;
  }

  /** Without the directive that a case names, no other one may say more. */
  private static long longest(Lifetime lifetime) {
    return Stream.of(
            lifetime.seconds("max-age"), lifetime.seconds("s-maxage"), lifetime.untilExpiry())
        .mapToLong(seconds -> seconds.orElse(0))
        .max()
        .orElse(0);
  }

  private static List<Finding> notSharedCacheable(JsonNode expected, Transcript happened) {
    if (!expected.get("notSharedCacheable").booleanValue() || varies(expected, happened)) {
      return List.of();
    }
    return isRefusedToShare(happened.answer().headers())
        ? List.of()
        : List.of(finding("notSharedCacheable", "no reuse by a shared cache", happened));
  }

  private static boolean isRefusedToShare(Headers headers) {
    Lifetime lifetime = new Lifetime(headers);
    OptionalLong shared = lifetime.seconds("s-maxage");
    if (lifetime.isRefused()) {
      return true;
    } else if (shared.isPresent()) {
      return shared.getAsLong() == 0;
    } else if (lifetime.isGiven()) {
      return lifetime.forVisitors().orElse(0) == 0;
    }
    return !lifetime.has("public") && !headers.has("ETag") && !headers.has("Last-Modified");
  }

  private static boolean varies(JsonNode expected, Transcript happened) {
    Headers headers = happened.answer().headers();
    return expected.has("varyOr")
        && (headers.lists("Vary", expected.get("varyOr").asText()) || headers.lists("Vary", "*"));
  }

  private static List<Finding> remaining(JsonNode expected, Transcript happened) {
    Headers headers = happened.answer().headers();
    Lifetime lifetime = new Lifetime(headers);
    long age = headers.value("Age").map(Long::parseLong).orElse(0L);
    long max = expected.get("remainingLifetimeMax").longValue();
    boolean ends =
        lifetime.isRefused()
            || Math.max(lifetime.forVisitors().orElse(0), lifetime.seconds("s-maxage").orElse(0))
                    - age
                <= max;
    return ends ? List.of() : List.of(finding("remainingLifetimeMax", "<= " + max, happened));
  }

  /** Read together with the key that it modifies. */
  private static List<Finding> nothing(JsonNode expected, Transcript happened) {
    return List.of();
  }

  private static Finding finding(String what, String expected, Transcript happened) {
    Headers headers = happened.answer().headers();
    StringBuilder received = new StringBuilder();
    for (String name : List.of("Cache-Control", "Expires", "Age", "Vary", "ETag")) {
      headers.value(name).ifPresent(value -> received.append(name + ": " + value + " | "));
    }
    return Finding.of(what, expected, received.isEmpty() ? "nothing is said" : received);
  }
}
