package dev.vitral.fuzz.targets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways to cut an input into pieces; the same input is always cut in the same ways. */
final class Cuts {

  private Cuts() {}

  /** Into up to so many pieces, empty ones among them. */
  static List<byte[]> atRandom(byte[] bytes, int pieces) {
    Random random = new Random(31L * Arrays.hashCode(bytes) + pieces);
    int[] places = random.ints(pieces - 1L, 0, bytes.length + 1).sorted().toArray();
    List<byte[]> cut = new ArrayList<>();
    int from = 0;
    for (int place : places) {
      cut.add(Arrays.copyOfRange(bytes, from, place));
      from = place;
    }
    cut.add(Arrays.copyOfRange(bytes, from, bytes.length));
    return cut;
  }

  static List<byte[]> intoBytes(byte[] bytes) {
    List<byte[]> cut = new ArrayList<>();
    for (byte one : bytes) {
      cut.add(new byte[] {one});
    }
    return cut;
  }
}
