package dev.vitral.shell.edge.upstream;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code deflate}: zlib (RFC 1950), or deflate without its wrapping (RFC 1951), which some
 * servers send under the same name (RFC 9110, 8.4.1.2). The first byte tells which.
 */
final class Inflate implements Decoding {

  private static final int PIECE = 16 << 10;
  private static final int DEFLATE = 8;
  private static final int LARGEST_WINDOW = 7;

  private @Nullable Inflater inflater;

  @Override
  public void take(ByteBuffer piece, Taker to) throws IOException {
    if (!piece.hasRemaining()) {
      return;
    }
    Inflater reading = inflater == null ? begun(piece.get(piece.position())) : inflater;
    inflater = reading;
    try {
      reading.setInput(piece);
      boolean wanted = true;
      while (wanted && !reading.needsInput() && !reading.finished()) {
        byte[] plain = new byte[PIECE];
        int length = reading.inflate(plain);
        if (length > 0) {
          wanted = to.take(ByteBuffer.wrap(plain, 0, length));
        } else if (reading.needsDictionary()) {
          throw new IOException("deflate with a dictionary");
        }
      }
    } catch (DataFormatException broken) {
      throw new IOException("no deflate: " + broken.getMessage(), broken);
    }
  }

  @Override
  public void end() throws IOException {
    if (inflater != null) {
      boolean whole = inflater.finished();
      inflater.end();
      if (!whole) {
        throw new EOFException("deflate cut off");
      }
    }
  }

  private static Inflater begun(byte first) {
    boolean wrapped = (first & 15) == DEFLATE && (first & 255) >> 4 <= LARGEST_WINDOW;
    return new Inflater(!wrapped);
  }
}
