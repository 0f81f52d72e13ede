package dev.vitral.example.entry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** One template per answer, in {@code templates/example}. */
@CheckedTemplate(basePath = "example")
final class EntryViews {

  /** A whole document; the shell frames it. */
  static native TemplateInstance page(List<Entry> entries);

  /** The include; as a fallback it does not say that it is one of this fragment. */
  static native TemplateInstance latest(List<Entry> entries, boolean fallback);

  private EntryViews() {}
}
