package dev.vitral.shell.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A site of one page and a few parts that all may be kept for a while, and what its visitors ask.
 */
final class RandomSite {

  static final String PAGE = "/page?a=1";

  private static final int PARTS = 5;
  private static final List<String> PIECES =
      List.of(
          "<p>text</p>",
          "<esi:vars>$(HTTP_X_LANGUAGE|'none') </esi:vars>",
          "<esi:vars>$(HTTP_COOKIE{name}) </esi:vars>",
          "<esi:vars>$(QUERY_STRING{a}) </esi:vars>",
          "<esi:vars>$add_header('X-Added', $(HTTP_X_LANGUAGE|'none'))</esi:vars>",
          "<esi:vars>$set_response_code(203)</esi:vars>",
          "<esi:choose><esi:when test=\"$(HTTP_X_LANGUAGE)=='es'\"><esi:include src='/part/0'/>"
              + "</esi:when><esi:otherwise><esi:include src='/part/1'/></esi:otherwise></esi:choose>",
          "<esi:try><esi:attempt><esi:include src='/part/2'/></esi:attempt>"
              + "<esi:except>-</esi:except></esi:try>");
  private static final List<String> REUSE =
      List.of(
          "max-age=%d",
          "public, max-age=%d, s-maxage=9",
          "max-age=%d, must-revalidate",
          "s-maxage=%d",
          "max-age=%d");
  private static final List<String> TO_SURROGATES =
      List.of("private", "no-cache", "no-store", "max-age=2");
  private static final List<String> VARY =
      List.of("X-Language", "Cookie, X-Language", "Accept-Encoding");
  private static final List<String> SAID =
      List.of(
          "X-Language: es", "X-Language: en", "Cookie: name=one", "Cookie: name=two", "X-Any: 1");

  private final Random random;
  private final EdgeScene[] scenes;
  private int generation;

  /**
   * @param scenes at which it stands
   */
  RandomSite(Random random, EdgeScene... scenes) {
    this.random = random;
    this.scenes = scenes;
    StringBuilder markup = new StringBuilder("<h1>page</h1>");
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      markup
          .append(any(PIECES))
          .append("<esi:include src='/part/%d'/>".formatted(random.nextInt(PARTS)));
    }
    put(PAGE, markup.toString(), "Surrogate-Control", "content=\"ESI/1.0\"");
    for (int part = 0; part < PARTS; part++) {
      renew(part);
    }
  }

  /** Another answer at one of the parts; what is kept of it may be shown until it is stale. */
  void renew() {
    renew(random.nextInt(PARTS));
  }

  /** Headers that a visitor may say. */
  List<String> visitor() {
    return SAID.stream().filter(said -> random.nextInt(3) == 0).toList();
  }

  /** For nothing, for long enough to make a part stale, or anything between. */
  long pause() {
    return TimeUnit.MILLISECONDS.toNanos(random.nextInt(4) == 0 ? 0 : random.nextInt(6_000));
  }

  private void renew(int part) {
    put("/part/" + part, "<p>part %d, %d</p>".formatted(part, generation++));
  }

  private void put(String target, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (random.nextInt(4) == 0) {
      all.addAll(List.of("Cache-Control", any(TO_SURROGATES)));
      String before = all.contains("Surrogate-Control") ? "content=\"ESI/1.0\", " : "";
      all.addAll(List.of("Surrogate-Control", before + "max-age=" + (4 + random.nextInt(9))));
    } else {
      all.addAll(List.of("Cache-Control", any(REUSE).formatted(4 + random.nextInt(9))));
    }
    if (random.nextInt(3) == 0) {
      all.addAll(List.of("Vary", any(VARY)));
    }
    for (EdgeScene scene : scenes) {
      scene.page(target, body, all.toArray(String[]::new));
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
