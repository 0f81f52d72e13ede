package dev.vitral.contract;

import java.util.regex.Pattern;

/**
 * A path that owns everything below it, matched on segment boundaries: {@code /voting} covers
 * {@code /voting/contests} and not {@code /votings}.
 */
public record Prefix(String path) {

  private static final Pattern FORM = Pattern.compile("(/[a-z0-9][a-z0-9._-]*)+");

  private static final int LONGEST = 200;

  public boolean isWellFormed() {
    return path.length() <= LONGEST && FORM.matcher(path).matches();
  }

  public boolean covers(String other) {
    return other.equals(path) || other.startsWith(path + "/") || other.startsWith(path + "?");
  }
}
