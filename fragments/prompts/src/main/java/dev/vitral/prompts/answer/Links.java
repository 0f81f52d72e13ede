package dev.vitral.prompts.answer;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Unprefixed paths with queries. */
public final class Links {

  private Links() {}

  /** The path of a list's next page, with a query that it keeps; empty where there is none. */
  public static String next(String path, Optional<String> cursor) {
    return cursor.map(c -> with(path, "cursor", c)).orElse("");
  }

  /** {@code {link:tag(tag)}}: the prompts with a tag. */
  @TemplateExtension(namespace = "link")
  static String tag(String tag) {
    return with("/prompts", "tag", tag);
  }

  /** The path with one more parameter; an empty one is left out. */
  public static String with(String path, String name, String value) {
    if (value.isEmpty()) {
      return path;
    }
    return path
        + (path.indexOf('?') < 0 ? '?' : '&')
        + name
        + '='
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
