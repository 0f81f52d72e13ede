package dev.vitral.shell.page;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import org.jspecify.annotations.Nullable;

/** Status and headers of a primary, however it was had; the headers are not to be changed. */
record Primary(int status, MultiMap headers) {

  static Primary of(HttpClientResponse answer) {
    return new Primary(answer.statusCode(), answer.headers());
  }

  /** Begins the visitor's answer with status, headers and the cookies that its owner may set. */
  void head(Visit visit, KnownFragment owner) {
    visit.response().setStatusCode(status);
    ResponseHeaders.compose(headers, owner.cookies(), visit.response().headers());
  }

  boolean isHtml() {
    @Nullable String type = headers.get("Content-Type");
    return type != null && type.startsWith("text/html");
  }

  /** Whether it is a document that wants a frame. */
  boolean isFramed() {
    return headers.contains(VitralHeaders.LAYOUT) && isHtml();
  }

  /** Whether its bytes are to be decoded before they are HTML; nobody has asked for that. */
  boolean isCoded() {
    @Nullable String coding = headers.get("Content-Encoding");
    return coding != null && !coding.equalsIgnoreCase("identity");
  }

  /** Whether its includes are to be filled in. */
  boolean asksForEsi() {
    return headers.getAll(VitralHeaders.SURROGATE_CONTROL).stream()
        .anyMatch(control -> control.contains(VitralHeaders.ESI_CONTENT));
  }
}
