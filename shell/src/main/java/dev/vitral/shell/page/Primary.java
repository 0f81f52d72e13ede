package dev.vitral.shell.page;

import dev.vitral.kit.http.VitralHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/** Status and headers of a primary, however it was had; the headers are not to be changed. */
record Primary(int status, MultiMap headers) {

  static Primary of(HttpClientResponse answer) {
    return new Primary(answer.statusCode(), answer.headers());
  }

  boolean isHtml() {
    @Nullable String type = headers.get("Content-Type");
    return type != null && type.startsWith("text/html");
  }

  /** Whether it is a document that wants a frame. */
  boolean isFramed() {
    return headers.contains(VitralHeaders.LAYOUT) && isHtml();
  }

  /** Whether its includes are to be filled in. */
  boolean asksForEsi() {
    return headers.getAll(VitralHeaders.SURROGATE_CONTROL).stream()
        .anyMatch(control -> control.contains(VitralHeaders.ESI_CONTENT));
  }
}
