package dev.vitral.contract.conduct;

/**
 * The path of a route.
 *
 * @param path segments: {@code *} stands for one, a final {@code **} for the rest
 */
record RoutePattern(String path) {

  boolean hasWildcard() {
    return path.contains("*");
  }

  /** Whether a page, with or without a query, belongs to it. */
  boolean matches(String page) {
    String[] pattern = path.split("/", -1);
    String[] segments = page.split("[?#]", 2)[0].split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].equals("**")) {
        return true;
      }
      if (i >= segments.length || !(pattern[i].equals("*") || pattern[i].equals(segments[i]))) {
        return false;
      }
    }
    return pattern.length == segments.length;
  }
}
