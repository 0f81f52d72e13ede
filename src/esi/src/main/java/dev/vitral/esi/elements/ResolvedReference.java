package dev.vitral.esi.elements;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The URL that a reference without variables led to when it was resolved last, in any rendering: as
 * long as the document stays where it is, it leads there again.
 */
public final class ResolvedReference {

  private record Resolved(URI base, URI url) {}

  private volatile @Nullable Resolved last;

  /** The URL, if the last base was the same up to its query, which decides nothing. */
  public @Nullable URI against(URI base) {
    Resolved known = last;
    return known != null && isSame(known.base(), base) ? known.url() : null;
  }

  /**
   * @param literal whether the reference is the same in every rendering; if not, nothing is
   *     remembered
   */
  public void remember(URI base, URI url, boolean literal) {
    if (literal) {
      last = new Resolved(base, url);
    }
  }

  private static boolean isSame(URI one, URI other) {
    return one == other
        || (Objects.equals(one.getRawPath(), other.getRawPath())
            && Objects.equals(one.getRawAuthority(), other.getRawAuthority())
            && Objects.equals(one.getScheme(), other.getScheme()));
  }
}
