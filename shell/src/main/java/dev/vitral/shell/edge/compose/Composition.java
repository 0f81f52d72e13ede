package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Location;
import dev.vitral.esi.PageFeed;
import dev.vitral.esi.Rendering;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.Template;
import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Checksum;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.cache.Vary;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.visit.Regret;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.origin.OriginCall;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page being composed for one visitor, from its markup to the end of the response. */
public final class Composition implements Gate.Keeper {

  private final Equipment equipment;
  private final Visitor visitor;
  private final ComposedHead head;
  private final Parts parts;
  private final Gate gate;
  private final EsiOptions options;
  private @Nullable Rendering rendering;
  private @Nullable OriginCall call;
  private long timer = -1;
  private boolean patient;
  private boolean atHand;
  private boolean waiting;
  private Optional<Keeping> keeping = Optional.empty();

  /**
   * @param status the page's own
   * @param headers the page's own
   */
  public Composition(Equipment equipment, Visitor visitor, int status, MultiMap headers) {
    this.equipment = equipment;
    this.visitor = visitor;
    this.parts = new Parts(equipment.complaints(), visitor);
    this.head = new ComposedHead(visitor, parts, status, headers);
    this.gate = new Gate(visitor.response(), visitor.loop(), this);
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    this.options =
        equipment.esi().withListener(parts).withContentType(type == null ? "text/html" : type);
  }

  /** Composes a page that is kept. */
  public void compose(Stored<Ready> page, Ready made) {
    parts.add(page, equipment.cache().now(), Forwarding::ofPage);
    keeping = Optional.of(new Keeping(equipment, page, made.pages()));
    patient = parts.merged().hasLifetime();
    head.markup(made.tag());
    visitor.response().closeHandler(gone -> cancel());
    atHand = true;
    rendering = made.template().orElseThrow().render(context(), fragments(), gate, options);
    atHand = false;
    if (waiting && !visitor.response().ended()) {
      ready();
    }
  }

  /**
   * Composes a page that comes in.
   *
   * @param answer paused
   * @param recording if its markup may be kept
   */
  public void compose(
      OriginCall origin,
      HttpClientResponse answer,
      Decoding decoding,
      Optional<Recording> recording) {
    call = origin;
    MultiMap headers = answer.headers();
    parts.add(CacheControl.of(headers), CacheControl.age(headers), Vary.names(headers));
    patient = parts.merged().hasLifetime();
    visitor.response().closeHandler(gone -> cancel());
    PageFeed feed =
        Template.stream(
            visitor.address(),
            new Source(answer, recording),
            context(),
            fragments(),
            gate,
            options);
    rendering = feed;
    Checksum checksum = new Checksum();
    answer.handler(
        piece -> {
          try {
            decoding.take(Decoding.bytes(piece), part -> take(part, feed, checksum, recording));
          } catch (IOException undecodable) {
            feed.fail(broken(undecodable));
          }
        });
    answer.endHandler(
        end -> {
          try {
            decoding.end();
            head.markup(checksum.tag());
            recording.ifPresent(Recording::end);
            feed.end();
          } catch (IOException incomplete) {
            feed.fail(broken(incomplete));
          }
        });
    answer.exceptionHandler(cause -> feed.fail(broken(cause)));
    answer.resume();
  }

  /** The head of a page whose body nobody wants: what its fragments would say is not known. */
  public void headOnly(CacheControl said, long age, List<String> varies) {
    parts.add(said, age, varies);
    parts.merged().spoil();
    head.write(Optional.empty());
    visitor.response().end();
  }

  private static boolean take(
      ByteBuffer part, PageFeed feed, Checksum checksum, Optional<Recording> recording) {
    checksum.take(part);
    recording.ifPresent(kept -> kept.take(part));
    feed.data(part);
    return true;
  }

  private RequestContext context() {
    return new RequestContext(visitor.url(), visitor.headers())
        .withMethod(visitor.method().name())
        .withRemoteAddress(equipment.trust().address(visitor));
  }

  private Fragments fragments() {
    return new Fragments(equipment, visitor, parts);
  }

  private EsiException broken(Throwable cause) {
    Location start = new Location(visitor.address(), 1, 1, List.of());
    return new EsiException.Broken(
        visitor.address(), String.valueOf(cause.getMessage()), start, cause);
  }

  /**
   * What is at hand is put together first: it may be the whole page. Then a page that could be
   * cached waits a moment, to say for how long; any other leaves at once.
   */
  @Override
  public void ready() {
    if (atHand && !gate.isFull()) {
      waiting = true;
    } else if (!patient || gate.isFull() || patience().isZero()) {
      begin();
    } else if (timer < 0) {
      timer = equipment.vertx().setTimer(patience().toMillis(), late -> begin());
    }
  }

  private Duration patience() {
    return equipment.site().commitWait();
  }

  /** The head leaves before all is known: nobody may keep what follows. */
  private void begin() {
    if (!visitor.response().headWritten() && !visitor.response().closed()) {
      parts.merged().spoil();
      head.write(Optional.empty());
      visitor.response().setChunked(true);
    }
    gate.open();
  }

  @Override
  public void whole(List<ByteBuffer> body) {
    equipment.vertx().cancelTimer(timer);
    head.writeWhole(body, equipment.compressor().isOn());
    MultiMap headers = visitor.response().headers();
    keeping.ifPresent(place -> place.keep(parts, head, headers, body));
    WholePage.send(visitor, head.status(), Gate.together(body), codings(), notYet -> null);
  }

  private List<Coding> codings() {
    return head.isCompressible() ? equipment.compressor().available() : List.of();
  }

  @Override
  public void failed(EsiException cause, boolean begun) {
    equipment.vertx().cancelTimer(timer);
    parts.tell(cause);
    if (call != null) {
      call.cancel();
    }
    if (begun) {
      visitor.breakOff();
    } else {
      Regret.send(visitor, cause instanceof EsiException.TimedOut ? 504 : 502);
    }
  }

  @Override
  public void edit(ResponseEdit edit) {
    if (edit instanceof ResponseEdit.Redirect redirect) {
      head.redirect(redirect.location());
      endWith(Buffer.buffer());
    } else if (edit instanceof ResponseEdit.ReplaceBody replaced) {
      head.ofSomethingElse();
      endWith(Gate.together(List.of(replaced.body())));
    } else {
      head.edit(edit);
    }
  }

  /** Instead of the page. */
  private void endWith(Buffer body) {
    gate.shut();
    visitor.response().end(body);
    visitor.context().runOnContext(after -> cancel());
  }

  private void cancel() {
    equipment.vertx().cancelTimer(timer);
    gate.shut();
    if (rendering != null) {
      rendering.cancel();
    }
    if (call != null) {
      call.cancel();
    }
  }
}
