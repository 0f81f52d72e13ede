package dev.vitral.shell.page;

import dev.vitral.esi.Template;
import java.util.List;

/**
 * A layout, filled and parsed.
 *
 * @param essential names of the includes without which a page must not begin
 * @param linked style sheets and scripts of fragments that its head links already
 */
record Layout(Template template, List<String> essential, List<String> linked) {}
