package dev.vitral.esi.expressions.values;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Bytes, usually of UTF-8, with the {@link Origin} of each. They stand in a string of one char per
 * byte, so that what is no UTF-8 is neither lost nor changed.
 */
public final class Text implements Value {

  public static final Text EMPTY = new Text("", new int[0], new Origin[0]);

  private final String bytes;

  /** Where each run of one origin ends; runs are never empty. */
  private final int[] ends;

  private final Origin[] origins;

  Text(String bytes, int[] ends, Origin[] origins) {
    this.bytes = bytes;
    this.ends = ends;
    this.origins = origins;
  }

  /**
   * @param latin1 one char per byte
   */
  public static Text of(String latin1, Origin origin) {
    return latin1.isEmpty()
        ? EMPTY
        : new Text(latin1, new int[] {latin1.length()}, new Origin[] {origin});
  }

  /** Text of the markup, one char per byte. */
  public static Text ofMarkup(String latin1) {
    return of(latin1, Origin.MARKUP);
  }

  /** The UTF-8 bytes of these characters. */
  public static Text ofCharacters(String characters, Origin origin) {
    return of(Utf8.encode(characters), origin);
  }

  /** One char per byte. */
  public String bytes() {
    return bytes;
  }

  /** What the bytes mean as UTF-8; malformed ones become U+FFFD. */
  public String characters() {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  public int length() {
    return bytes.length();
  }

  /** The bytes between, with their origins. */
  public Text slice(int from, int to) {
    if (from == 0 && to == bytes.length()) {
      return this;
    }
    if (ends.length == 1) {
      return of(bytes.substring(from, to), origins[0]);
    }
    TextBuilder slice = new TextBuilder();
    for (int run = runAt(from); run < ends.length && start(run) < to; run++) {
      slice.append(
          bytes.substring(Math.max(from, start(run)), Math.min(to, ends[run])), origins[run]);
    }
    return slice.build();
  }

  /** The same with every run changed, each keeping its origin. */
  public Text map(UnaryOperator<String> change) {
    TextBuilder mapped = new TextBuilder();
    forEachRun((run, origin) -> mapped.append(change.apply(run), origin));
    return mapped.build();
  }

  /** The same with origins replaced; those not in the map stay. */
  public Text withOrigins(Map<Origin, Origin> replaced) {
    TextBuilder changed = new TextBuilder();
    forEachRun((run, origin) -> changed.append(run, replaced.getOrDefault(origin, origin)));
    return changed.build();
  }

  /** Whether no visitor could have chosen any of it. */
  public boolean isMarkup() {
    return Arrays.stream(origins).allMatch(Origin::isMarkup);
  }

  public void forEachRun(BiConsumer<String, Origin> consumer) {
    for (int run = 0; run < ends.length; run++) {
      consumer.accept(bytes.substring(start(run), ends[run]), origins[run]);
    }
  }

  /** Harmless where it is written, one char per byte. */
  public String escaped(Escaping escaping) {
    StringBuilder escaped = new StringBuilder(bytes.length() + 16);
    forEachRun((run, origin) -> escaped.append(escaping.apply(run, origin)));
    return escaped.toString();
  }

  @Override
  public Text toText() {
    return this;
  }

  /** Text is true unless it is empty or says {@code false}. */
  @Override
  public boolean isTrue() {
    return !bytes.isEmpty() && !bytes.equals("false");
  }

  @Override
  public boolean isEmpty() {
    return bytes.isEmpty();
  }

  /** The character there. */
  @Override
  public Value at(Value key) {
    OptionalInt place = Index.of(key, bytes.length());
    int from = place.isEmpty() ? -1 : Utf8.offset(bytes, place.getAsInt());
    return from < 0 || from >= bytes.length()
        ? Undefined.VALUE
        : slice(from, Utf8.next(bytes, from));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.bytes.equals(bytes);
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }

  @Override
  public String toString() {
    return characters();
  }

  private int start(int run) {
    return run == 0 ? 0 : ends[run - 1];
  }

  private int runAt(int offset) {
    int found = Arrays.binarySearch(ends, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
