package dev.vitral.shell.edge.compose;

import dev.vitral.esi.FragmentSink;
import dev.vitral.shell.edge.pass.Recording;
import dev.vitral.shell.edge.upstream.Decoding;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A fragment's body on its way to the page, and into the cache if it may be kept. */
final class FragmentBody {

  /** Is told why a body ends before its time. */
  @FunctionalInterface
  interface Failure {

    /** Told once. */
    void because(String why, Throwable cause);
  }

  private final HttpClientResponse answer;
  private final Decoding decoding;
  private final Optional<Recording> recording;
  private final Source source;
  private final FragmentSink sink;
  private final Failure failure;
  private boolean over;

  /**
   * @param answer paused
   * @param recording if it may be kept
   */
  FragmentBody(
      HttpClientResponse answer,
      Decoding decoding,
      Optional<Recording> recording,
      FragmentSink sink,
      Failure failure) {
    this.answer = answer;
    this.decoding = decoding;
    this.recording = recording;
    this.source = new Source(answer, recording);
    this.sink = sink;
    this.failure = failure;
  }

  void start() {
    answer.handler(this::take);
    answer.endHandler(end -> end());
    answer.exceptionHandler(cause -> fail("cut off", cause));
    answer.resume();
  }

  /** Nobody wants the rest. */
  void stop() {
    over = true;
  }

  /** Asks for no more until {@link #resume}, unless others wait for the rest. */
  void pause() {
    if (!over) {
      source.pause();
    }
  }

  void resume() {
    if (!over) {
      source.resume();
    }
  }

  private void take(Buffer piece) {
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

  private void end() {
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

  private void fail(String why, Throwable cause) {
    if (!over) {
      over = true;
      failure.because(why, cause);
    }
  }
}
