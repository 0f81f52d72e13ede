package dev.vitral.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Markup of the sizes that the peer bench has: a template of 6 kB and five fragments of 21.5 kB.
 */
final class Markup {

  /** Path → bytes of each fragment, in the page's order. */
  static final Map<String, byte[]> FRAGMENTS = fragments();

  /** The template: a paragraph and an include for each fragment. */
  static final byte[] TEMPLATE = template();

  private static final String LINE =
      "<p class=\"line\">Songs, votes and what people say of them.</p>\n";

  private Markup() {}

  private static Map<String, byte[]> fragments() {
    Map<String, byte[]> fragments = new LinkedHashMap<>();
    List<Integer> sizes = List.of(2048, 3072, 6144, 4096, 6144);
    for (int i = 0; i < sizes.size(); i++) {
      fragments.put("/fragments/" + i, paragraphs(sizes.get(i)));
    }
    return fragments;
  }

  private static byte[] template() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>Page</title></head>");
    for (String path : FRAGMENTS.keySet()) {
      page.append(new String(paragraphs(1100), StandardCharsets.UTF_8))
          .append("<esi:include src=\"%s\" alt=\"/else\" onerror=\"continue\"/>".formatted(path));
    }
    return page.append("</html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] paragraphs(int bytes) {
    String text = LINE.repeat(bytes / LINE.length() + 1).substring(0, bytes);
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
