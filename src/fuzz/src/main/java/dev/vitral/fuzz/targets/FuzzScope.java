package dev.vitral.fuzz.targets;

import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.scope.Bindings;
import dev.vitral.esi.expressions.scope.RandomNumbers;
import dev.vitral.esi.expressions.scope.RequestVariables;
import dev.vitral.esi.expressions.scope.ResponseHead;
import dev.vitral.esi.expressions.scope.Workload;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A visitor who attacks, and to whom the same always happens. */
final class FuzzScope extends Bindings {

  static final int VALUE_BYTES = 1 << 16;

  static final RequestContext REQUEST =
      new RequestContext(
              URI.create(
                  "http://www.example.test/page?tag=%3Cxss%3E&line=a%0D%0Ab&n=7&n=8&word=caf%C3%A9"),
              Map.of(
                  "Host", List.of("www.example.test"),
                  "Cookie", List.of("group=<xss>; visits=42", "odd"),
                  "Accept-Language", List.of("es, en;q=0.8"),
                  "User-Agent", List.of("Mozilla/4.0 (compatible; MSIE 5.5; <xss>)"),
                  "Referer", List.of("http://www.example.test/<xss>?a=\"'&")))
          .withRemoteAddress("192.0.2.7")
          .withGeo(Map.of("country_code", "ES"));

  private static final long STEPS = 1_000_000;
  private static final long SEED = 1;

  FuzzScope() {
    super(
        new RequestVariables(REQUEST),
        new Workload(STEPS, VALUE_BYTES),
        new RandomNumbers(new Random(SEED)));
  }

  @Override
  public ResponseHead response() {
    return new WatchedHead();
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(Instant.EPOCH);
  }
}
