package dev.vitral.shell.edge;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.site.Site;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;

/** Tells pages that ask for ESI from all other answers. */
final class Markup {

  private Markup() {}

  /** The engine's own rule, once the coding is off. */
  static boolean is(HttpClientResponse answer, Site site) {
    SurrogateControl surrogate =
        SurrogateControl.of(Ready.headers(answer.headers()), site.deviceToken());
    if (!site.esi() || !surrogate.asksForEsi()) {
      return false;
    }
    MultiMap plain = MultiMap.caseInsensitiveMultiMap();
    plain.add("Content-Type", answer.headers().getAll("Content-Type"));
    boolean hasBody = answer.statusCode() != 204 && answer.statusCode() != 304;
    return hasBody && SurrogateControl.isProcessable(answer.statusCode(), Ready.headers(plain));
  }
}
