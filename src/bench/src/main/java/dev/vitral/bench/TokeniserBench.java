package dev.vitral.bench;

import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag;
import dev.vitral.esi.tokens.TokenSink;
import dev.vitral.esi.tokens.Tokeniser;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast markup is cut into tokens, whole and in the pieces that a network brings. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TokeniserBench {

  private static final int TAG_BYTES = 64 << 10;
  private static final int NETWORK_PIECE = 1448;

  @Benchmark
  public void whole(Blackhole blackhole) {
    read(Markup.TEMPLATE.length, blackhole);
  }

  @Benchmark
  public void in_network_pieces(Blackhole blackhole) {
    read(NETWORK_PIECE, blackhole);
  }

  private static void read(int piece, Blackhole blackhole) {
    byte[] markup = Markup.TEMPLATE;
    Tokeniser tokeniser = new Tokeniser(new Consumed(blackhole), TAG_BYTES);
    for (int from = 0; from < markup.length; from += piece) {
      tokeniser.read(markup, from, Math.min(from + piece, markup.length));
    }
    tokeniser.end();
  }

  /** Takes every token and does nothing with it. */
  private record Consumed(Blackhole blackhole) implements TokenSink {

    @Override
    public void text(ByteBuffer bytes) {
      blackhole.consume(bytes);
    }

    @Override
    public void verbatim(ByteBuffer bytes) {
      blackhole.consume(bytes);
    }

    @Override
    public void expression(Position at, String latin1) {
      blackhole.consume(latin1);
    }

    @Override
    public void tag(Tag tag) {
      blackhole.consume(tag);
    }

    @Override
    public void problem(Position at, String message) {
      blackhole.consume(message);
    }

    @Override
    public boolean expandsVariables() {
      return false;
    }
  }
}
