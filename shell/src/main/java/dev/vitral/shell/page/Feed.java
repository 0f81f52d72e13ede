package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page that the shell has at hand itself, as an answer to the layout's include of it;
 * what comes before the include asks is kept for it.
 */
final class Feed implements Fetch {

  private final Deque<BiConsumer<FragmentSink, IncludeRequest>> kept = new ArrayDeque<>();
  private final Runnable onPause;
  private final Runnable onResume;
  private @Nullable FragmentSink sink;
  private @Nullable IncludeRequest request;

  Feed(Runnable onPause, Runnable onResume) {
    this.onPause = onPause;
    this.onResume = onResume;
  }

  Fetch attach(IncludeRequest request, FragmentSink sink) {
    this.request = request;
    this.sink = sink;
    kept.forEach(event -> event.accept(sink, request));
    kept.clear();
    return this;
  }

  void begin(Map<String, List<String>> headers) {
    tell((to, asked) -> to.head(200, headers));
  }

  void data(byte[] piece) {
    data(ByteBuffer.wrap(piece));
  }

  void data(ByteBuffer piece) {
    tell((to, asked) -> to.data(piece));
  }

  void end() {
    tell((to, asked) -> to.end());
  }

  void fail(Throwable cause) {
    tell(
        (to, asked) ->
            to.fail(
                new EsiException.Broken(
                    asked.url().toString(),
                    String.valueOf(cause.getMessage()),
                    asked.location(),
                    cause)));
  }

  @Override
  public void cancel() {}

  @Override
  public void pause() {
    onPause.run();
  }

  @Override
  public void resume() {
    onResume.run();
  }

  private void tell(BiConsumer<FragmentSink, IncludeRequest> event) {
    if (sink == null || request == null) {
      kept.add(event);
    } else {
      event.accept(sink, request);
    }
  }
}
