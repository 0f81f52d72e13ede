package dev.vitral.esi.expressions.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts text together, keeping where each piece comes from. With a bound it takes what fits, and
 * remembers that something did not.
 */
public final class TextBuilder {

  private final StringBuilder bytes = new StringBuilder();
  private final List<Origin> origins = new ArrayList<>();
  private final int maxBytes;
  private int[] ends = new int[4];
  private boolean full;

  public TextBuilder() {
    this(Integer.MAX_VALUE);
  }

  public TextBuilder(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Adds bytes of the markup, one char each. */
  public TextBuilder append(String latin1) {
    return append(latin1, Origin.MARKUP);
  }

  public TextBuilder append(Text text) {
    text.forEachRun(this::append);
    return this;
  }

  public TextBuilder append(String latin1, Origin origin) {
    full |= latin1.length() > maxBytes - bytes.length();
    if (!full && !latin1.isEmpty()) {
      bytes.append(latin1);
      extend(origin);
    }
    return this;
  }

  /** Whether something did not fit; nothing is taken from then on. */
  public boolean isFull() {
    return full;
  }

  public int length() {
    return bytes.length();
  }

  public Text build() {
    int runs = origins.size();
    return runs == 0
        ? Text.EMPTY
        : new Text(bytes.toString(), Arrays.copyOf(ends, runs), origins.toArray(new Origin[runs]));
  }

  private void extend(Origin origin) {
    int last = origins.size() - 1;
    if (last < 0 || origins.get(last) != origin) {
      origins.add(origin);
      last++;
    }
    if (last == ends.length) {
      ends = Arrays.copyOf(ends, 2 * last);
    }
    ends[last] = bytes.length();
  }
}
