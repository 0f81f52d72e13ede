package dev.vitral.shell.edge;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Storage;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.edge.compose.Composition;
import dev.vitral.shell.edge.compose.Equipment;
import dev.vitral.shell.edge.compose.Ready;
import dev.vitral.shell.edge.pass.KeptAnswer;
import dev.vitral.shell.edge.pass.PassOn;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.site.Shares;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.visit.Regret;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.RequestBody;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request: out of the cache or from the origin, composed or passed on. */
final class EdgeExchange {

  private final Equipment equipment;
  private final Visitor visitor;

  EdgeExchange(Equipment equipment, Visitor visitor) {
    this.equipment = equipment;
    this.visitor = visitor;
  }

  void start() {
    Optional<Stored<Ready>> kept =
        visitor.reads() ? cache().fresh(key(), this::asked) : Optional.empty();
    if (kept.isPresent()) {
      answer(kept.get());
    } else {
      visitor.request().pause();
      ask(false);
    }
  }

  private void answer(Stored<Ready> kept) {
    Ready made = kept.made(this::ready);
    boolean delegated = made.template().isPresent() && equipment.trust().composes(visitor);
    if (made.template().isEmpty() || delegated) {
      KeptAnswer.send(visitor, kept, cache().age(kept), delegated);
    } else if (made.pages().answer(visitor, cache())) {
      return;
    } else if (visitor.isHead()) {
      composition(kept.status(), kept.headers())
          .headOnly(kept.general(), cache().age(kept), kept.varies());
    } else {
      composition(kept.status(), kept.headers()).compose(kept, made);
    }
  }

  private Ready ready(Stored<Ready> kept) {
    return Ready.page(kept, visitor.address(), equipment.site());
  }

  /**
   * Asks the origin.
   *
   * @param whole whether a part of the answer, which the visitor may have asked for, is of no use
   */
  private void ask(boolean whole) {
    Ticket ticket = cache().ticket();
    OriginCall call =
        OriginCall.start(
            equipment.vertx(),
            equipment.upstream().page(visitor.method(), visitor.target()),
            equipment.forwarding().page(visitor, whole),
            whole ? RequestBody.NONE : RequestBody.of(visitor.request(), Long.MAX_VALUE),
            equipment.site().originTimeout());
    visitor.response().closeHandler(gone -> call.cancel());
    call.answer()
        .onSuccess(answer -> answered(call, answer, ticket, whole))
        .onFailure(cause -> Regret.send(visitor, cause instanceof TimeoutException ? 504 : 503));
  }

  private void answered(OriginCall call, HttpClientResponse answer, Ticket ticket, boolean whole) {
    if (!visitor.reads() && answer.statusCode() < 400) {
      cache().forget(key());
    }
    SurrogateControl surrogate =
        SurrogateControl.of(Ready.headers(answer.headers()), equipment.site().deviceToken());
    if (isPartOfMarkup(answer, surrogate) && !whole) {
      call.cancel();
      ask(true);
      return;
    }
    Optional<Decoding> decoding = Decoding.of(answer.getHeader("Content-Encoding"));
    boolean markup = isMarkup(answer, surrogate) && decoding.isPresent();
    boolean delegated = markup && equipment.trust().composes(visitor);
    if (markup && !delegated) {
      compose(call, answer, recording(answer, surrogate, ticket), decoding.orElseThrow());
    } else {
      new PassOn(visitor, call, answer, recording(answer, surrogate, ticket), delegated).start();
    }
  }

  /** Ranges of a template are no ranges of the page. */
  private boolean isPartOfMarkup(HttpClientResponse answer, SurrogateControl surrogate) {
    return answer.statusCode() == 206 && visitor.reads() && surrogate.asksForEsi();
  }

  /** The engine's own rule, once the coding is off. */
  private boolean isMarkup(HttpClientResponse answer, SurrogateControl surrogate) {
    if (!equipment.site().esi() || !surrogate.asksForEsi()) {
      return false;
    }
    MultiMap plain = MultiMap.caseInsensitiveMultiMap();
    plain.add("Content-Type", answer.headers().getAll("Content-Type"));
    boolean hasBody = answer.statusCode() != 204 && answer.statusCode() != 304;
    return hasBody && SurrogateControl.isProcessable(answer.statusCode(), Ready.headers(plain));
  }

  private void compose(
      OriginCall call,
      HttpClientResponse answer,
      Optional<Recording> recording,
      Decoding decoding) {
    MultiMap headers = answer.headers();
    if (visitor.isHead()) {
      composition(answer.statusCode(), headers)
          .headOnly(CacheControl.of(headers), CacheControl.age(headers), Vary.names(headers));
      answer.resume();
      return;
    }
    headers.remove("Content-Encoding");
    composition(answer.statusCode(), headers).compose(call, answer, decoding, recording);
  }

  private Optional<Recording> recording(
      HttpClientResponse answer, SurrogateControl surrogate, Ticket ticket) {
    if (!visitor.isGet()) {
      return Optional.empty();
    }
    int status = answer.statusCode();
    MultiMap headers = answer.headers();
    CacheControl said = CacheControl.of(headers);
    boolean withCredentials = visitor.header("Authorization") != null;
    Optional<Duration> kept = new Storage(surrogate, said).keep(status, headers, withCredentials);
    return kept.map(
        time ->
            new Recording(
                body ->
                    cache().store(key(), ticket, this::asked, status, headers, said, body, time)));
  }

  private Composition composition(int status, MultiMap headers) {
    return new Composition(equipment, visitor, status, headers);
  }

  private SharedCache<Ready> cache() {
    return equipment.cache();
  }

  private CacheKey key() {
    return new CacheKey(Shares.OWN, "page " + visitor.address());
  }

  private @Nullable String asked(String name) {
    return Forwarding.ofPage(visitor, name);
  }
}
