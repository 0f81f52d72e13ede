package dev.vitral.contract;

/**
 * A path that owns everything below it, matched on segment boundaries: {@code /voting} covers
 * {@code /voting/contests} and not {@code /votings}.
 */
public record Prefix(String path) {

  public boolean covers(String other) {
    return other.equals(path) || other.startsWith(path + "/") || other.startsWith(path + "?");
  }
}
