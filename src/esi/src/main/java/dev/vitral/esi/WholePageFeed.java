package dev.vitral.esi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A feed that renders once the markup is whole. */
final class WholePageFeed implements PageFeed {

  private final String source;
  private final Fetch body;
  private final RequestContext request;
  private final Fetcher fetcher;
  private final Output output;
  private final EsiOptions options;
  private final ByteArrayOutputStream markup = new ByteArrayOutputStream();
  private @Nullable Rendering rendering;
  private boolean over;

  WholePageFeed(
      String source,
      Fetch body,
      RequestContext request,
      Fetcher fetcher,
      Output output,
      EsiOptions options) {
    this.source = source;
    this.body = body;
    this.request = request;
    this.fetcher = fetcher;
    this.output = output;
    this.options = options;
  }

  @Override
  public synchronized void data(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    markup.writeBytes(bytes);
  }

  @Override
  public synchronized void end() {
    if (!over) {
      over = true;
      Template template =
          Template.parse(source, ByteBuffer.wrap(markup.toByteArray()), options.limits());
      rendering = template.render(request, fetcher, output, options);
    }
  }

  @Override
  public synchronized void fail(EsiException cause) {
    if (!over) {
      over = true;
      options.executor().execute(() -> output.abort(cause));
    }
  }

  @Override
  public synchronized void cancel() {
    over = true;
    body.cancel();
    if (rendering != null) {
      rendering.cancel();
    }
  }
}
