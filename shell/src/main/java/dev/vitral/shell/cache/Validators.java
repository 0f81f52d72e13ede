package dev.vitral.shell.cache;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/** What tells whether an answer that is kept is still the right one (RFC 9111, 4.3). */
public final class Validators {

  private static final String TAG = "ETag";
  private static final String MODIFIED = "Last-Modified";

  private Validators() {}

  /** Whether the answer with these headers can be validated. */
  public static boolean areIn(MultiMap headers) {
    return headers.contains(TAG) || headers.contains(MODIFIED);
  }

  /** Makes a request a conditional one (4.3.1). */
  public static void ask(MultiMap request, MultiMap stored) {
    @Nullable String tag = stored.get(TAG);
    @Nullable String modified = stored.get(MODIFIED);
    if (tag != null) {
      request.set("If-None-Match", tag);
    }
    if (modified != null) {
      request.set("If-Modified-Since", modified);
    }
  }

  /**
   * Whether a 304 is about the answer that was asked for (4.3.4): a strong tag that is not its own
   * speaks of another.
   */
  public static boolean areOf(MultiMap notModified, MultiMap stored) {
    @Nullable String tag = notModified.get(TAG);
    return tag == null || !EntityTags.isStrong(tag) || tag.equals(stored.get(TAG));
  }

  /** Whether the answer to HEAD is about the same as a stored answer to GET (4.3.5). */
  public static boolean agree(MultiMap head, MultiMap stored) {
    return agrees(TAG, head, stored)
        && agrees(MODIFIED, head, stored)
        && agrees("Content-Length", head, stored);
  }

  private static boolean agrees(String name, MultiMap head, MultiMap stored) {
    @Nullable String said = head.get(name);
    return said == null || said.equals(stored.get(name));
  }
}
