package dev.vitral.esi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One fetch in the test's hands. */
final class Answer implements Fetch {

  static final Map<String, List<String>> PLAIN = Map.of("Content-Type", List.of("text/html"));
  static final Map<String, List<String>> ESI =
      Map.of(
          "content-type", List.of("text/html; charset=utf-8"),
          "surrogate-control", List.of("content=\"ESI/1.0\""));

  private final IncludeRequest request;
  private final FragmentSink sink;
  private boolean cancelled;
  private boolean paused;
  private Runnable onExpiry = () -> {};

  Answer(IncludeRequest request, FragmentSink sink) {
    this.request = request;
    this.sink = sink;
  }

  IncludeRequest request() {
    return request;
  }

  Answer plainly() {
    sink.head(200, PLAIN);
    return this;
  }

  Answer withEsi() {
    sink.head(200, ESI);
    return this;
  }

  Answer piece(String text) {
    sink.data(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  Answer pieces(byte[] body, int cut) {
    sink.data(ByteBuffer.wrap(body, 0, cut));
    sink.data(ByteBuffer.wrap(body, cut, body.length - cut));
    return this;
  }

  void complete() {
    sink.end();
  }

  void complete(String body) {
    plainly().piece(body).complete();
  }

  void whole(Map<String, List<String>> headers, String body) {
    sink.answer(200, headers, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
  }

  void redirect(int status, String location) {
    sink.head(status, Map.of("location", List.of(location)));
    sink.end();
  }

  void status(int status) {
    sink.head(status, PLAIN);
    piece("error page").complete();
  }

  void reset() {
    sink.fail(new EsiException.Broken(request.url().toString(), "reset", request.location(), null));
  }

  /** Answers so when the engine's time is over. */
  void onExpiry(String body) {
    onExpiry = () -> whole(PLAIN, body);
  }

  boolean isCancelled() {
    return cancelled;
  }

  boolean isPaused() {
    return paused;
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  @Override
  public void expire() {
    onExpiry.run();
  }

  @Override
  public void pause() {
    paused = true;
  }

  @Override
  public void resume() {
    paused = false;
  }
}
