package dev.vitral.conformance.cases;

/**
 * A URL of a case, cut without being understood: cases hold ones that no library would read.
 *
 * @param host with port, as written
 * @param target path and query, as written
 */
public record Url(String host, String target) {

  private static final String HTTP = "http://";

  /**
   * Cuts one.
   *
   * @throws CaseException if it does not begin with {@code http://}
   */
  public static Url of(String text) {
    if (!text.startsWith(HTTP)) {
      throw new CaseException("not an http URL: " + text);
    }
    int start = HTTP.length();
    int end = start;
    while (end < text.length() && "/?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String target = text.substring(end);
    return new Url(text.substring(start, end), target.startsWith("/") ? target : "/" + target);
  }

  /** The name without a port. */
  public String hostName() {
    int colon = host.lastIndexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  @Override
  public String toString() {
    return HTTP + host + target;
  }
}
