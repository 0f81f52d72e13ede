package dev.vitral.shell.passthrough;

import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.stream.EventStream;
import dev.vitral.shell.stream.EventStreams;
import dev.vitral.shell.stream.StreamPlace;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands the body of a fragment's answer to a visitor, piece by piece, as fast as he reads. */
final class Pump {

  private final OriginCall call;
  private final HttpClientResponse answer;
  private final HttpServerResponse response;
  private final Errors errors;
  private final EventStreams streams;
  private final Visit visit;
  private final StreamPlace place;
  private @Nullable EventStream stream;

  Pump(
      Visit visit,
      OriginCall call,
      HttpClientResponse answer,
      Errors errors,
      EventStreams streams,
      StreamPlace place) {
    this.visit = visit;
    this.call = call;
    this.answer = answer;
    this.response = visit.response();
    this.errors = errors;
    this.streams = streams;
    this.place = place;
  }

  /**
   * Begins; the answer is paused until now.
   *
   * @param idle how long it may be silent
   */
  void start(Vertx vertx, Duration idle) {
    Silence silence = new Silence(vertx, idle, this::breakOff);
    answer.handler(
        piece -> {
          silence.broken();
          write(piece);
        });
    answer.endHandler(
        end -> {
          over(silence);
          response.end();
        });
    answer.exceptionHandler(
        cause -> {
          over(silence);
          errors.breakOff(visit);
        });
    response.closeHandler(
        gone -> {
          over(silence);
          call.cancel();
        });
    if (PassThrough.isStream(answer)) {
      open(silence);
    }
    answer.resume();
  }

  private void write(Buffer piece) {
    if (stream != null) {
      stream.sent(piece);
    }
    response.write(piece);
    if (response.writeQueueFull()) {
      answer.pause();
      response.drainHandler(ready -> answer.resume());
    }
  }

  private void open(Silence silence) {
    response.writeHead();
    EventStream opened = new EventStream(response, visit.context(), () -> leave(silence));
    stream = opened;
    streams.add(opened);
  }

  /** The stream is ended from here: what still comes of it is nobody's. */
  private void leave(Silence silence) {
    over(silence);
    answer.handler(rest -> {});
    call.cancel();
  }

  /** It has been silent for too long: the visitor is told, and what it took is given back. */
  private void breakOff() {
    giveBack();
    call.cancel();
    errors.breakOff(visit);
  }

  private void over(Silence silence) {
    silence.end();
    giveBack();
  }

  private void giveBack() {
    place.giveBack().run();
    if (stream != null) {
      streams.remove(stream);
    }
  }
}
