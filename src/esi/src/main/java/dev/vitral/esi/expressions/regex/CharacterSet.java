package dev.vitral.esi.expressions.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Ranges of characters, looked up in logarithmic time however many there are. */
final class CharacterSet implements IntPredicate {

  /** Last characters by first ones; ranges do not touch. */
  private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

  /** At most the named sets, each once. */
  private final List<IntPredicate> named = new ArrayList<>();

  void add(int first, int last) {
    int from = first;
    int to = last;
    Map.Entry<Integer, Integer> met = ranges.floorEntry(to);
    while (met != null && met.getValue() >= from) {
      from = Math.min(from, met.getKey());
      to = Math.max(to, met.getValue());
      ranges.remove(met.getKey());
      met = ranges.floorEntry(to);
    }
    ranges.put(from, to);
  }

  void addAll(IntPredicate set) {
    if (!named.contains(set)) {
      named.add(set);
    }
  }

  @Override
  public boolean test(int character) {
    Map.Entry<Integer, Integer> range = ranges.floorEntry(character);
    return (range != null && range.getValue() >= character)
        || named.stream().anyMatch(set -> set.test(character));
  }
}
