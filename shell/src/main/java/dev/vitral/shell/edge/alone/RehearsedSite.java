package dev.vitral.shell.edge.alone;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** What there is to read in a rehearsal: pages as sites have them, of some kilobytes. */
final class RehearsedSite {

  /** Pages that are composed, or passed on, without anything to complain of. */
  static final List<String> PAGES =
      List.of("/fresh?q=1", "/kept", "/fresh?q=d%C3%ADa", "/kept", "/plain");

  /** One that fails. */
  static final String BROKEN = "/broken";

  private static final String TEXT =
      "<p class=\"line\">Una línea de <em>texto</em> &amp; nada más.</p>\n".repeat(24);
  private static final String PART = "<section>" + TEXT.repeat(3) + "</section>";
  private static final String FRESH = page("/part/now");
  private static final String KEPT = page("/part/kept");

  private static final String HALF_BROKEN =
      "<esi:try><esi:attempt><esi:include src=\"/gone\"/></esi:attempt>"
          + "<esi:except>—</esi:except></esi:try>"
          + "<esi:include src=\"/gone\" alt=\"/part/kept/1\" onerror=\"continue\"/>";

  private RehearsedSite() {}

  private static String page(String part) {
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    for (int i = 1; i <= 4; i++) {
      page.append(TEXT).append("<esi:include src=\"%s/%d\"/>".formatted(part, i));
    }
    return page.append("<esi:vars>$(QUERY_STRING{q})</esi:vars>").toString();
  }

  static void answer(HttpServerRequest request) {
    HttpServerResponse response =
        request
            .response()
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .putHeader("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
            .putHeader("Server", "rehearsal");
    switch (request.path()) {
      case "/fresh" -> answer(response, "no-store", FRESH);
      case "/kept" -> answer(response, "max-age=1", KEPT);
      case BROKEN -> answer(response, "no-store", HALF_BROKEN + "<esi:include src=\"/gone\"/>");
      case "/gone" -> response.setStatusCode(404).end();
      default -> {
        boolean kept = request.path().startsWith("/part/kept");
        response.putHeader("Cache-Control", kept ? "max-age=1" : "no-store").end(PART);
      }
    }
  }

  private static void answer(HttpServerResponse response, String reuse, String markup) {
    response
        .putHeader("Surrogate-Control", "content=\"ESI/1.0\"")
        .putHeader("Cache-Control", reuse)
        .end(markup);
  }
}
