package dev.vitral.shell.edge;

import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.compose.Refresh;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/** The site, asked again for what a visitor was given. */
record PageOrigin(Equipment equipment, Visitor visitor) implements Refresh.Origin {

  @Override
  public OriginCall ask(Stored<Ready> stale) {
    MultiMap headers = equipment.forwarding().page(visitor, true);
    Validators.ask(headers, stale.headers());
    return OriginCall.start(
        equipment.vertx(),
        equipment.upstream().page(HttpMethod.GET, visitor.target()),
        headers,
        RequestBody.NONE,
        equipment.site().originTimeout());
  }

  /** Bodies of markup are kept without their coding, all others as they come. */
  @Override
  public Optional<Decoding> decoding(HttpClientResponse answer) {
    Optional<Decoding> decoding = Decoding.of(answer.getHeader("Content-Encoding"));
    if (decoding.isEmpty() || !Markup.is(answer, equipment.site())) {
      return Optional.of(new Decoding.Plain());
    }
    answer.headers().remove("Content-Encoding");
    return decoding;
  }
}
