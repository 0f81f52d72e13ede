package dev.vitral.kit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1) of text that goes into a path or a query. */
public final class PercentEncoding {

  /** Everything but the unreserved characters of section 2.3 becomes {@code %XX}, in UTF-8. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  private PercentEncoding() {}
}
