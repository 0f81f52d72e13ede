package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.RequestOptions;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Validators;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.origin.Opening;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an origin is asked on behalf of an include.
 *
 * @param forwarded what the request says by itself; left unchanged
 */
record FragmentRequest(Equipment equipment, IncludeRequest include, MultiMap forwarded)
    implements Refresh.Origin {

  /**
   * Asks, for as long as the caller wants to wait.
   *
   * @param stale what is kept and to be validated
   */
  OriginCall begin(Optional<Stored<Ready>> stale) {
    return OriginCall.begin(
        equipment.vertx(),
        opening(),
        stale.isPresent() ? conditional(stale.get()) : headers(),
        include
            .options()
            .entity()
            .map(entity -> RequestBody.of(Buffer.buffer(entity)))
            .orElse(RequestBody.NONE));
  }

  @Override
  public OriginCall ask(Stored<Ready> stale) {
    return OriginCall.start(
        equipment.vertx(),
        opening(),
        conditional(stale),
        RequestBody.NONE,
        equipment.site().originTimeout());
  }

  @Override
  public Optional<Decoding> decoding(HttpClientResponse answer) {
    Optional<Decoding> decoding = Decoding.of(answer.getHeader("Content-Encoding"));
    if (decoding.isPresent()) {
      answer.headers().remove("Content-Encoding");
    }
    return decoding;
  }

  private Opening opening() {
    HttpMethod method = HttpMethod.valueOf(include.options().method());
    return include.sameOrigin()
        ? equipment.upstream().ownFragment(method, include.url())
        : equipment.upstream().foreignFragment(method, include.url());
  }

  private MultiMap conditional(Stored<Ready> stale) {
    MultiMap headers = HttpHeaders.headers().addAll(headers());
    Validators.ask(headers, stale.headers());
    return headers;
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

  /** There is no answer. */
  EsiException unreachable(Throwable cause) {
    return new EsiException.Unreachable(
        include.url().toString(), String.valueOf(cause.getMessage()), include.location(), cause);
  }

  /** The answer is of no use. */
  EsiException broken(String why, @Nullable Throwable cause) {
    return new EsiException.Broken(include.url().toString(), why, include.location(), cause);
  }
}
