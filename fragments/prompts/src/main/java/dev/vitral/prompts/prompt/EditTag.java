package dev.vitral.prompts.prompt;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of a prompt's text (RFC 9110, section 8.8): its version. It stands for what an
 * edit replaces, not for the likes beside it.
 */
final class EditTag {

  private EditTag() {}

  static String of(int version) {
    return "\"" + version + '"';
  }

  /** What an {@code If-Match} lets through; everything where there is none. */
  static IntPredicate ifMatch(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return version -> true;
    }
    return version ->
        Arrays.stream(header.split(",", -1)).anyMatch(tag -> tag.strip().equals(of(version)));
  }
}
