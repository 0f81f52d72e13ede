package dev.vitral.shell.cache.order;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An operator's order: {@code {"keys": […], "urls": […], "all": true, "fragment": "…", "soft":
 * true}}. At least one of the first three says what; the others are optional.
 *
 * @param owner whose answers are meant; empty for everybody's
 * @param keys surrogate keys
 * @param urls absolute, or from the root of the site
 * @param all whatever there is
 * @param depth hard, unless the order says {@code soft}
 */
public record PurgeOrder(
    Optional<String> owner, Set<String> keys, Set<String> urls, boolean all, Depth depth) {

  /** Names in one order; more than that can be ordered in several, or all at once. */
  private static final int MOST = 1_024;

  private static final Set<String> MEMBERS = Set.of("keys", "urls", "all", "fragment", "soft");
  private static final Pattern KEY = Pattern.compile("[!-~]{1,1024}");
  private static final Pattern URL = Pattern.compile("(https?://[^/?#\\s]+)?/[!-~&&[^#]]{0,8191}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /**
   * Reads an order.
   *
   * @throws InvalidOrderException if a member is unknown or has another form, or nothing is named:
   *     what is not understood may have been meant to say less
   */
  public static PurgeOrder of(JsonObject order) throws InvalidOrderException {
    for (String member : order.fieldNames()) {
      if (!MEMBERS.contains(member)) {
        throw new InvalidOrderException(member, "keys | urls | all | fragment | soft");
      }
    }
    PurgeOrder read =
        new PurgeOrder(
            owner(order),
            names(order, "keys", KEY),
            names(order, "urls", URL),
            flag(order, "all"),
            depth(flag(order, "soft")));
    if (read.keys.isEmpty() && read.urls.isEmpty() && !read.all) {
      throw new InvalidOrderException("keys", "keys | urls | all");
    }
    return read;
  }

  /** Hard or soft. */
  public static Depth depth(boolean soft) {
    return soft ? Depth.SOFT : Depth.HARD;
  }

  /**
   * What a cache has to do.
   *
   * @param uris under which the cache keeps what is at a URL
   */
  public List<Purge> purges(Function<String, Set<String>> uris) {
    List<Purge> purges = new ArrayList<>();
    if (!keys.isEmpty()) {
      purges.add(Purge.keys(owner, keys, depth));
    }
    if (!urls.isEmpty()) {
      Set<String> all = new LinkedHashSet<>();
      urls.forEach(url -> all.addAll(uris.apply(url)));
      purges.add(Purge.uris(owner, all, depth));
    }
    if (all) {
      purges.add(Purge.all(owner, depth));
    }
    return purges;
  }

  private static Optional<String> owner(JsonObject order) throws InvalidOrderException {
    Object name = order.getValue("fragment");
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(checked("fragment", name, NAME));
  }

  private static Set<String> names(JsonObject order, String member, Pattern form)
      throws InvalidOrderException {
    Object value = order.getValue(member, new JsonArray());
    if (!(value instanceof JsonArray list) || list.size() > MOST) {
      throw new InvalidOrderException(member, "[0.." + MOST + "]");
    }
    Set<String> names = new LinkedHashSet<>();
    for (Object name : list) {
      names.add(checked(member, name, form));
    }
    return names;
  }

  private static String checked(String member, Object value, Pattern form)
      throws InvalidOrderException {
    if (value instanceof String text && form.matcher(text).matches()) {
      return text;
    }
    throw new InvalidOrderException(member, form.pattern());
  }

  private static boolean flag(JsonObject order, String member) throws InvalidOrderException {
    Object value = order.getValue(member, false);
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw new InvalidOrderException(member, "true | false");
  }
}
