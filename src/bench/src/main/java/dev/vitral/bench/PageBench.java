package dev.vitral.bench;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.PageFeed;
import dev.vitral.esi.Plans;
import dev.vitral.esi.Template;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a page with five fragments costs whose bytes are all at hand: parsed, rendered from a
 * template parsed before, and streamed with and without a plan made before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class PageBench {

  private static final long PLAN_BYTES = 1 << 20;

  private final Template parsed = parse();
  private final EsiOptions options = EsiOptions.on(Runnable::run, (delay, task) -> () -> {});
  private final EsiOptions planned = options.withPlans(Plans.atMost(PLAN_BYTES));

  @Benchmark
  public Template parse() {
    return Template.parse("page", ByteBuffer.wrap(Markup.TEMPLATE), EsiLimits.defaults());
  }

  @Benchmark
  public void render_parsed(Blackhole blackhole) {
    CachedPage page = new CachedPage(blackhole);
    parsed.render(CachedPage.REQUEST, page, page, options);
    page.requireComplete();
  }

  @Benchmark
  public void stream(Blackhole blackhole) {
    stream(options, blackhole);
  }

  @Benchmark
  public void stream_planned(Blackhole blackhole) {
    stream(planned, blackhole);
  }

  private static void stream(EsiOptions options, Blackhole blackhole) {
    CachedPage page = new CachedPage(blackhole);
    PageFeed feed = Template.stream("page", Fetch.DONE, CachedPage.REQUEST, page, page, options);
    feed.data(ByteBuffer.wrap(Markup.TEMPLATE));
    feed.end();
    page.requireComplete();
  }
}
