package dev.vitral.header.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of one's data. */
@CheckedTemplate(basePath = "header")
final class DataViews {

  /** {@code error}: why the account is still there. */
  static native TemplateInstance data(@Nullable String error, Map<String, String> errors);

  private DataViews() {}
}
