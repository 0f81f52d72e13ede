package dev.vitral.header.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of handles: 3 to 30 lower-case letters, digits and hyphens. */
public final class Handle {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,29}");

  /** Whether a text may be somebody's handle. */
  public static boolean isValid(@Nullable String text) {
    return text != null && FORM.matcher(text).matches();
  }

  private Handle() {}
}
