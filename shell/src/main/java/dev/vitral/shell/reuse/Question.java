package dev.vitral.shell.reuse;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Variant;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A GET without a token that goes to a fragment, as far as others may ask the same.
 *
 * @param key of the answer
 * @param headers all that the fragment is told
 */
public record Question(CacheKey key, MultiMap headers) {

  /**
   * They choose every answer, whether it says so or not: links are made of them, and the origin may
   * be the visitor's word.
   */
  private static final List<String> ALWAYS =
      List.of(VitralHeaders.LOCALE, VitralHeaders.MOUNT_ORIGIN, VitralHeaders.VARIANT);

  /**
   * @param fragment its name
   * @param target path and query
   */
  public static Question of(String fragment, String target, MultiMap headers) {
    return new Question(new CacheKey(fragment, target), headers);
  }

  /** The same for less: its answer is never taken for the whole one. */
  public Question light() {
    MultiMap said = MultiMap.caseInsensitiveMultiMap().addAll(headers);
    return new Question(key, said.set(VitralHeaders.VARIANT, VitralHeaders.LIGHT));
  }

  boolean isLight() {
    return headers.contains(VitralHeaders.VARIANT);
  }

  /** Of a {@link #light} one, the one for all. */
  Optional<Question> whole() {
    if (!isLight()) {
      return Optional.empty();
    }
    MultiMap said = MultiMap.caseInsensitiveMultiMap().addAll(headers);
    return Optional.of(new Question(key, said.remove(VitralHeaders.VARIANT)));
  }

  /** Equal for questions that are taken for the same before an answer says by what it varies. */
  public record Same(CacheKey key, List<String> always) {}

  /** What it has in common with others. */
  public Same same() {
    return new Same(key, values(ALWAYS));
  }

  /** For which questions its answer is good. */
  Variant variant(List<String> varies) {
    List<String> names = Stream.concat(ALWAYS.stream(), varies.stream()).distinct().toList();
    return new Variant(names, values(names));
  }

  /** What it says in headers, {@code ""} for those that it lacks. */
  List<String> values(List<String> names) {
    return names.stream().map(name -> String.join(",", headers.getAll(name))).toList();
  }

  boolean withCredentials() {
    return headers.contains("Cookie");
  }
}
