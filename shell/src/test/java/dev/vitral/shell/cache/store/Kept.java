package dev.vitral.shell.cache.store;

import java.util.List;
import java.util.Set;

/** An entry that weighs what it is told to. */
final class Kept extends Entry {

  static final Variant.Selector ANY = names -> names.stream().map(name -> "").toList();

  private final String name;
  private final Set<String> keys;
  private volatile long weight;

  Kept(String name, long weight, String... keys) {
    this.name = name;
    this.weight = weight;
    this.keys = Set.of(keys);
  }

  void grow(long bytes) {
    weight += bytes;
  }

  @Override
  protected long weight() {
    return weight;
  }

  @Override
  protected Set<String> surrogateKeys() {
    return keys;
  }

  /** A request that says this in the one header that chooses. */
  static Variant.Selector saying(String value) {
    return names -> names.stream().map(name -> value).toList();
  }

  static Variant chosenBy(String value) {
    return new Variant(List.of("cookie"), List.of(value));
  }

  @Override
  public String toString() {
    return name;
  }
}
