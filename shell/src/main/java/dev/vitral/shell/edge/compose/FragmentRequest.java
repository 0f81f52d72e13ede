package dev.vitral.shell.edge.compose;

import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.RequestOptions;
import dev.vitral.shell.origin.Opening;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/**
 * What an origin is asked on behalf of an include.
 *
 * @param forwarded what the request says by itself; left unchanged
 */
record FragmentRequest(Equipment equipment, IncludeRequest include, MultiMap forwarded) {

  /** Asks, for as long as the caller wants to wait. */
  OriginCall begin() {
    return OriginCall.begin(
        equipment.vertx(),
        opening(),
        headers(),
        include
            .options()
            .entity()
            .map(entity -> RequestBody.of(Buffer.buffer(entity)))
            .orElse(RequestBody.NONE));
  }

  private Opening opening() {
    HttpMethod method = HttpMethod.valueOf(include.options().method());
    return include.sameOrigin()
        ? equipment.upstream().ownFragment(method, include.url())
        : equipment.upstream().foreignFragment(method, include.url());
  }

  private MultiMap headers() {
    RequestOptions options = include.options();
    if (options.headers().isEmpty() && options.entity().isEmpty()) {
      return forwarded;
    }
    MultiMap headers = HttpHeaders.headers().addAll(forwarded);
    for (HeaderEdit edit : options.headers()) {
      switch (edit.action()) {
        case SET -> headers.set(edit.name(), edit.value());
        case APPEND -> headers.add(edit.name(), edit.value());
        case REMOVE -> headers.remove(edit.name());
      }
    }
    return options.entity().isPresent()
        ? headers.set("Content-Type", "application/x-www-form-urlencoded")
        : headers;
  }
}
