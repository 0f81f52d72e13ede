package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.RequestOptions;
import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Storage;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.origin.Opening;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One fragment on its way from its origin to the page, and into the cache if it may be kept. */
final class FragmentFetch implements Fetch {

  /** How long the rest of an answer that nobody wants may take, to keep its connection. */
  private static final long DRAIN_MILLIS = 1_000;

  private final Equipment equipment;
  private final MultiMap forwarded;
  private final Parts parts;
  private final IncludeRequest request;
  private final FragmentSink sink;
  private final Optional<CacheKey> key;
  private final Ticket ticket;
  private @Nullable OriginCall call;
  private @Nullable HttpClientResponse answer;
  private Optional<Recording> recording = Optional.empty();
  private boolean over;

  /**
   * @param forwarded what the request says by itself; left unchanged
   * @param key to keep the answer under, if it may be kept at all
   */
  FragmentFetch(
      Equipment equipment,
      MultiMap forwarded,
      Parts parts,
      IncludeRequest request,
      FragmentSink sink,
      Optional<CacheKey> key) {
    this.equipment = equipment;
    this.forwarded = forwarded;
    this.parts = parts;
    this.request = request;
    this.sink = sink;
    this.key = key;
    this.ticket = equipment.cache().ticket();
  }

  /**
   * @param asked what the request says in a header
   */
  void start(Function<String, @Nullable String> asked) {
    OriginCall begun =
        OriginCall.begin(
            equipment.vertx(),
            opening(),
            headers(),
            request
                .options()
                .entity()
                .map(entity -> RequestBody.of(Buffer.buffer(entity)))
                .orElse(RequestBody.NONE));
    call = begun;
    begun
        .answer()
        .onSuccess(begins -> answered(begins, asked))
        .onFailure(cause -> fail("unreachable", cause));
  }

  private Opening opening() {
    HttpMethod method = HttpMethod.valueOf(request.options().method());
    return request.sameOrigin()
        ? equipment.upstream().ownFragment(method, request.url())
        : equipment.upstream().foreignFragment(method, request.url());
  }

  private MultiMap headers() {
    RequestOptions options = request.options();
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

  private void answered(HttpClientResponse begins, Function<String, @Nullable String> asked) {
    if (over) {
      return;
    }
    answer = begins;
    Optional<Decoding> decoding = Decoding.of(begins.getHeader("Content-Encoding"));
    boolean succeeds = begins.statusCode() / 100 == 2;
    if (!succeeds) {
      drain(begins);
      sink.head(begins.statusCode(), Ready.headers(begins.headers()));
    } else if (decoding.isEmpty()) {
      cancel();
      sink.fail(broken("unknown content coding", null));
    } else {
      begins.headers().remove("Content-Encoding");
      take(begins, decoding.get(), asked);
    }
  }

  private void take(
      HttpClientResponse begins, Decoding decoding, Function<String, @Nullable String> asked) {
    CacheControl said = CacheControl.of(begins.headers());
    parts.add(said, CacheControl.age(begins.headers()), Vary.names(begins.headers()));
    if (begins.headers().contains("Set-Cookie")) {
      parts.addPrivate();
    }
    recording = recording(begins, said, asked);
    sink.head(begins.statusCode(), Ready.headers(begins.headers()));
    begins.handler(piece -> data(piece, decoding));
    begins.endHandler(end -> end(decoding));
    begins.exceptionHandler(cause -> fail("cut off", cause));
    begins.resume();
  }

  private Optional<Recording> recording(
      HttpClientResponse begins, CacheControl said, Function<String, @Nullable String> asked) {
    MultiMap headers = begins.headers();
    int status = begins.statusCode();
    SurrogateControl surrogate =
        SurrogateControl.of(Ready.headers(headers), equipment.site().deviceToken());
    Storage storage = new Storage(surrogate, said);
    boolean withCredentials = asked.apply("authorization") != null;
    Optional<Duration> kept =
        request
            .options()
            .ttl()
            .map(ttl -> storage.keep(status, headers, ttl))
            .orElseGet(() -> storage.keep(status, headers, withCredentials));
    return key.isEmpty() || kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Recording(
                body ->
                    equipment
                        .cache()
                        .store(key.get(), ticket, asked, status, headers, said, body, kept.get())));
  }

  private void data(Buffer piece, Decoding decoding) {
    try {
      if (!over) {
        decoding.take(Decoding.bytes(piece), this::pass);
      }
    } catch (IOException undecodable) {
      fail("undecodable", undecodable);
    }
  }

  private boolean pass(ByteBuffer piece) {
    recording.ifPresent(kept -> kept.take(piece));
    sink.data(piece);
    return !over;
  }

  private void end(Decoding decoding) {
    if (over) {
      return;
    }
    try {
      decoding.end();
      over = true;
      recording.ifPresent(Recording::end);
      sink.end();
    } catch (IOException incomplete) {
      fail("undecodable", incomplete);
    }
  }

  /** The rest of an error's body: short ones are read, so that the connection can go on. */
  private void drain(HttpClientResponse begins) {
    over = true;
    long timer = equipment.vertx().setTimer(DRAIN_MILLIS, late -> giveUp());
    begins.handler(rest -> {});
    begins.endHandler(end -> equipment.vertx().cancelTimer(timer));
    begins.exceptionHandler(gone -> equipment.vertx().cancelTimer(timer));
    begins.resume();
  }

  @Override
  public void cancel() {
    if (!over) {
      over = true;
      giveUp();
    }
  }

  @Override
  public void pause() {
    if (answer != null && !over) {
      answer.pause();
    }
  }

  @Override
  public void resume() {
    if (answer != null && !over) {
      answer.resume();
    }
  }

  private void giveUp() {
    if (call != null) {
      call.cancel();
    }
  }

  private void fail(String why, Throwable cause) {
    if (over) {
      return;
    }
    cancel();
    sink.fail(
        answer == null
            ? new EsiException.Unreachable(
                request.url().toString(),
                String.valueOf(cause.getMessage()),
                request.location(),
                cause)
            : broken(why, cause));
  }

  private EsiException broken(String why, @Nullable Throwable cause) {
    return new EsiException.Broken(request.url().toString(), why, request.location(), cause);
  }
}
