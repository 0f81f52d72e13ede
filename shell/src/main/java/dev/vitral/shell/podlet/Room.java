package dev.vitral.shell.podlet;

/**
 * Where a podlet lies in the portal: below {@code /fragments/<name>/}.
 *
 * @param path without a slash at its end
 */
record Room(String path) {

  /** The name of the one include that a podlet is. */
  static final String INCLUDE = "content";

  static Room of(String fragment) {
    return new Room("/fragments/" + fragment);
  }

  String content() {
    return path + "/" + INCLUDE;
  }

  String fallback() {
    return content() + "/fallback";
  }

  /** What the podlet is told as its public pathname; below it are its proxies, by their names. */
  String proxies() {
    return path + "/proxy";
  }

  /** Below it are assets, where they lie in the podlet. */
  String assets() {
    return path + "/assets";
  }
}
