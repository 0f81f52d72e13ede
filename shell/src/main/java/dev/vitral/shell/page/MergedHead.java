package dev.vitral.shell.page;

import dev.vitral.shell.reuse.Kept;
import java.util.List;

/**
 * The head of a kept page as it goes into a layout.
 *
 * @param linked what that layout links already
 */
record MergedHead(List<String> linked, String html) {

  /** Merged once for each generation of the layout. */
  static MergedHead of(Kept page, List<String> linked) {
    return page.made(
        MergedHead.class,
        made -> made.linked().equals(linked),
        () -> new MergedHead(linked, HeadMerge.merge(page.head(), linked)));
  }
}
