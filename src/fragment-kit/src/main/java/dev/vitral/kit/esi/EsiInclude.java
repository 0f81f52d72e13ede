package dev.vitral.kit.esi;

import static dev.vitral.kit.http.PercentEncoding.encoded;

/**
 * An optional include: what goes wrong with it leaves the page standing.
 *
 * @param url absolute path and query; every value in the query is percent-encoded, so that it holds
 *     neither markup nor an ESI variable
 * @param maxwait milliseconds that the page waits for it
 */
public record EsiInclude(String url, int maxwait) {

  public EsiInclude {
    if (maxwait <= 0) {
      throw new IllegalArgumentException("maxwait is no number of milliseconds above 0");
    }
  }

  /** The same include with one more parameter; the value may be anything that somebody typed. */
  public EsiInclude with(String name, String value) {
    String separator = url.indexOf('?') < 0 ? "?" : "&";
    return new EsiInclude(url + separator + encoded(name) + '=' + encoded(value), maxwait);
  }

  /** The tag; it asks for the response header {@code Surrogate-Control: content="ESI/1.0"}. */
  public String tag() {
    return "<esi:include src=\"%s\" onerror=\"continue\" maxwait=\"%d\"/>"
        .formatted(url.replace("&", "&amp;"), maxwait);
  }
}
