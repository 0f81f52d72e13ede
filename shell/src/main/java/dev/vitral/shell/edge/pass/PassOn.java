package dev.vitral.shell.edge.pass;

import dev.vitral.shell.edge.upstream.Decoding;
import dev.vitral.shell.edge.visit.Conditions;
import dev.vitral.shell.edge.visit.Visitor;
import dev.vitral.shell.origin.OriginCall;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;

/** Hands an answer to the visitor as it comes, and never faster than the visitor takes it. */
public final class PassOn {

  private final Visitor visitor;
  private final OriginCall call;
  private final HttpClientResponse answer;
  private final Optional<Recording> recording;
  private final boolean toSurrogate;
  private boolean unmodified;

  /**
   * @param answer paused
   * @param recording if the answer may be kept
   * @param toSurrogate whether it is for a surrogate that composes it itself
   */
  public PassOn(
      Visitor visitor,
      OriginCall call,
      HttpClientResponse answer,
      Optional<Recording> recording,
      boolean toSurrogate) {
    this.visitor = visitor;
    this.call = call;
    this.answer = answer;
    this.recording = recording;
    this.toSurrogate = toSurrogate;
  }

  public void start() {
    HttpServerResponse response = visitor.response();
    response.setStatusCode(answer.statusCode());
    if (toSurrogate) {
      ResponseHeaders.passOnToSurrogate(answer.headers(), response.headers());
    } else {
      ResponseHeaders.passOn(answer.headers(), response.headers());
    }
    unmodified = answer.statusCode() == 200 && Conditions.isUnmodified(visitor, answer.headers());
    if (unmodified) {
      response.setStatusCode(304).headers().remove("Content-Length");
    }
    if (unmodified || visitor.isHead() || hasNoBody()) {
      response.end();
    } else if (!response.headers().contains("Content-Length")) {
      response.setChunked(true);
    }
    pump(response);
  }

  private void pump(HttpServerResponse response) {
    answer.handler(piece -> take(piece, response));
    answer.endHandler(end -> end(response));
    answer.exceptionHandler(cause -> broken(response));
    if (!response.ended()) {
      response.closeHandler(gone -> call.cancel());
    }
    if (response.ended() && recording.isEmpty() && !isSmall()) {
      call.cancel();
    } else {
      answer.resume();
    }
  }

  private void take(Buffer piece, HttpServerResponse response) {
    recording.ifPresent(kept -> kept.take(Decoding.bytes(piece)));
    if (response.ended()) {
      return;
    }
    response.write(piece);
    if (response.writeQueueFull() && mayPause()) {
      answer.pause();
      response.drainHandler(ready -> goOn());
    }
  }

  private boolean mayPause() {
    return recording.isEmpty() || recording.get().mayPause();
  }

  private void goOn() {
    recording.ifPresent(Recording::goOn);
    answer.resume();
  }

  private void end(HttpServerResponse response) {
    recording.ifPresent(Recording::end);
    if (!response.ended()) {
      response.end();
    }
  }

  private void broken(HttpServerResponse response) {
    call.cancel();
    if (!response.ended()) {
      visitor.breakOff();
    }
  }

  private boolean hasNoBody() {
    return answer.statusCode() == 204 || answer.statusCode() == 304;
  }

  /** Reading the rest of a small answer is cheaper than a new connection. */
  private boolean isSmall() {
    String length = answer.getHeader("Content-Length");
    return visitor.isHead() || hasNoBody() || (length != null && length.length() <= 5);
  }
}
