package dev.vitral.shell.edge.upstream;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the content coding off a body that comes in by pieces. */
public interface Decoding {

  /** Takes what was decoded, in pieces small enough to be counted before the next is made. */
  @FunctionalInterface
  interface Taker {

    /** Takes a piece; whether more is wanted. */
    boolean take(ByteBuffer piece);
  }

  /**
   * Takes a piece.
   *
   * @throws IOException if it cannot be decoded
   */
  void take(ByteBuffer piece, Taker to) throws IOException;

  /**
   * The body has ended.
   *
   * @throws IOException if something is missing
   */
  void end() throws IOException;

  /**
   * For the value of {@code Content-Encoding}; empty for one that is not known here.
   *
   * @param coding null if there is none
   */
  static Optional<Decoding> of(@Nullable String coding) {
    return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> Optional.of(new Plain());
      case "gzip", "x-gzip" -> Optional.of(new Gunzip());
      case "deflate" -> Optional.of(new Inflate());
      default -> Optional.empty();
    };
  }

  /** A buffer of Vert.x as the engine takes it, without a copy. */
  @SuppressWarnings("deprecation") // the only way to the bytes that does not copy them
  static ByteBuffer bytes(Buffer buffer) {
    return buffer.getByteBuf().nioBuffer();
  }

  /** No coding. */
  final class Plain implements Decoding {

    @Override
    public void take(ByteBuffer piece, Taker to) {
      to.take(piece);
    }

    @Override
    public void end() {}
  }
}
