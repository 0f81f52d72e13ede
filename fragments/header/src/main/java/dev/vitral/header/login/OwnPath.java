package dev.vitral.header.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is led after logging in. It comes from outside, so only a path of this portal is
 * taken: one slash at its beginning, printable ASCII, no backslash, which browsers read as a slash.
 */
public final class OwnPath {

  private static final int LONGEST = 2048;

  /** The path if it is one of this portal, else the other one. */
  public static String of(@Nullable String said, String otherwise) {
    return said != null && isOwn(said) ? said : otherwise;
  }

  /** The path as a value in the query of a link. */
  public static String inQuery(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  private static boolean isOwn(String path) {
    return path.length() <= LONGEST
        && path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().allMatch(letter -> letter > ' ' && letter < 0x7F && letter != '\\');
  }

  private OwnPath() {}
}
