package dev.vitral.shell.page;

import dev.vitral.esi.Template;
import java.util.List;

/**
 * A layout, filled and parsed.
 *
 * @param essential names of the includes without which a page must not begin
 * @param linked style sheets and scripts of fragments that its head links already
 * @param handed whether its includes are left to a surrogate in front
 * @param showsPanes whether it is for operators' eyes
 */
record Layout(
    Template template,
    List<String> essential,
    List<String> linked,
    boolean handed,
    boolean showsPanes) {

  /** One that the shell fills itself. */
  Layout(Template template, List<String> essential, List<String> linked) {
    this(template, essential, linked, false, false);
  }

  /** Whether the page may be the same for everybody. */
  boolean isAnybodys() {
    return !handed && !showsPanes;
  }
}
