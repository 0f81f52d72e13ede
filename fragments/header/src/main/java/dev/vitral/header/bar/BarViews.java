package dev.vitral.header.bar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The markup of the bar. */
@CheckedTemplate(basePath = "header")
final class BarViews {

  static native TemplateInstance bar(
      List<Bar.Link> links, Bar.LanguageSwitch language, boolean atHome);

  private BarViews() {}
}
