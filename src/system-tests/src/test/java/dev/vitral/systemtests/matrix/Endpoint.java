package dev.vitral.systemtests.matrix;

import java.util.Comparator;
import java.util.Locale;

/**
 * A method at a template of paths.
 *
 * @param service whose it is
 * @param template every parameter is {@code {}}, whatever it is called
 */
record Endpoint(String service, String method, String template) implements Comparable<Endpoint> {

  static Endpoint of(String service, String method, String path) {
    return new Endpoint(
        service, method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]*}", "{}"));
  }

  /**
   * Whether a manifest means it, too.
   *
   * @param pattern where {@code *} is one segment and a final {@code **} the rest
   */
  boolean isAt(String pattern) {
    return pattern.endsWith("/**")
        ? template.startsWith(pattern.substring(0, pattern.length() - 2))
        : template.replaceAll("\\{}", "*").equals(pattern);
  }

  @Override
  public int compareTo(Endpoint other) {
    return Comparator.comparing(Endpoint::service)
        .thenComparing(Endpoint::template)
        .thenComparing(Endpoint::method)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return service + " " + method + " " + template;
  }
}
