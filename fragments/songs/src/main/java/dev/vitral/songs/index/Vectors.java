package dev.vitral.songs.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The vectors of a song's passages in one text, to be kept apart from what is read with every
 * search: Base64 (RFC 4648) of their dimension and their numbers, IEEE 754 of single precision,
 * most significant byte first.
 */
public final class Vectors {

  /** The vectors of some passages, at least one. */
  static String write(List<Passage> passages) {
    int dimension = passages.get(0).vector().length;
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * (1 + dimension * passages.size()));
    bytes.putInt(dimension);
    for (Passage passage : passages) {
      bytes.slice().asFloatBuffer().put(passage.vector());
      bytes.position(bytes.position() + Float.BYTES * dimension);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The vectors that were written; none out of an empty text. */
  public static List<float[]> read(String written) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(written));
    List<float[]> vectors = new ArrayList<>();
    int dimension = bytes.hasRemaining() ? bytes.getInt() : 0;
    while (bytes.hasRemaining()) {
      float[] vector = new float[dimension];
      bytes.slice().asFloatBuffer().get(vector);
      bytes.position(bytes.position() + Float.BYTES * dimension);
      vectors.add(vector);
    }
    return vectors;
  }

  private Vectors() {}
}
