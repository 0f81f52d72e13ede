package dev.vitral.shell.edge.upstream;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads gzip (RFC 1952), members one after the other, each held against its checksum. */
final class Gunzip implements Decoding {

  private static final int PIECE = 16 << 10;
  private static final int TRAILER = 8;

  /** What comes next in the current member. */
  private enum State {
    HEADER,
    BODY,
    TRAILER
  }

  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private GunzipHeader header = new GunzipHeader();
  private State state = State.HEADER;
  private boolean begun;
  private boolean refused;
  private long trailer;
  private int trailerBytes;

  @Override
  public void take(ByteBuffer piece, Taker to) throws IOException {
    begun |= piece.hasRemaining();
    while (piece.hasRemaining() && !refused) {
      switch (state) {
        case HEADER -> readHeader(piece);
        case BODY -> inflate(piece, to);
        case TRAILER -> readTrailer(piece);
      }
    }
  }

  @Override
  public void end() throws IOException {
    inflater.end();
    if (begun && (state != State.HEADER || header.isBegun())) {
      throw new EOFException("gzip cut off");
    }
  }

  private void readHeader(ByteBuffer piece) throws IOException {
    if (header.isOverAt(piece)) {
      state = State.BODY;
    }
  }

  private void inflate(ByteBuffer piece, Taker to) throws IOException {
    try {
      inflater.setInput(piece);
      while (!refused && !inflater.needsInput() && !inflater.finished()) {
        byte[] plain = new byte[PIECE];
        int length = inflater.inflate(plain);
        checksum.update(plain, 0, length);
        if (length > 0) {
          refused = !to.take(ByteBuffer.wrap(plain, 0, length));
        } else if (inflater.needsDictionary()) {
          throw new IOException("gzip with a dictionary");
        }
      }
    } catch (DataFormatException broken) {
      throw new IOException("no gzip: " + broken.getMessage(), broken);
    }
    if (inflater.finished()) {
      state = State.TRAILER;
    }
  }

  private void readTrailer(ByteBuffer piece) throws IOException {
    trailer |= (piece.get() & 255L) << (8 * trailerBytes++);
    if (trailerBytes < TRAILER) {
      return;
    }
    boolean right =
        (trailer & 0xffffffffL) == checksum.getValue()
            && trailer >>> 32 == (inflater.getBytesWritten() & 0xffffffffL);
    if (!right) {
      throw new IOException("gzip with a wrong checksum");
    }
    inflater.reset();
    checksum.reset();
    header = new GunzipHeader();
    state = State.HEADER;
    trailer = 0;
    trailerBytes = 0;
  }
}
