package dev.vitral.bench;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.Fetcher;
import dev.vitral.esi.FragmentSink;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.Output;
import dev.vitral.esi.RequestContext;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.infra.Blackhole;

/** One visit to a page all of whose fragments are in a cache. */
final class CachedPage implements Fetcher, Output {

  static final RequestContext REQUEST =
      new RequestContext(
          URI.create("http://www.example.test/page?artist=42&sort=votes"),
          Map.of(
              "Host", List.of("www.example.test"),
              "Accept-Language", List.of("es, en;q=0.8"),
              "Cookie", List.of("group=Advanced")));

  private static final Map<String, List<String>> HEADERS =
      Map.of("Content-Type", List.of("text/html; charset=utf-8"));

  private final Blackhole blackhole;
  private boolean ended;

  CachedPage(Blackhole blackhole) {
    this.blackhole = blackhole;
  }

  @Override
  public Fetch fetch(IncludeRequest request, FragmentSink sink) {
    byte[] body = Objects.requireNonNull(Markup.FRAGMENTS.get(request.url().getPath()));
    sink.answer(200, HEADERS, ByteBuffer.wrap(body));
    return Fetch.DONE;
  }

  @Override
  public void write(ByteBuffer piece) {
    blackhole.consume(piece);
  }

  @Override
  public void end() {
    ended = true;
  }

  @Override
  public void abort(EsiException cause) {
    throw new IllegalStateException(cause);
  }

  /** A bench of pages that come to nothing would be a fast one. */
  void requireComplete() {
    if (!ended) {
      throw new IllegalStateException("the page is not complete");
    }
  }
}
