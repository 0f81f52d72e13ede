package dev.vitral.shell.reuse;

import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.Vary;
import io.vertx.core.MultiMap;
import java.util.List;

/**
 * What one answer says about its reuse by whoever is given the page that it is part of.
 *
 * @param general what it says to everybody
 * @param age how old it is by now, in seconds
 * @param varies request headers that chose it, in lower case
 */
public record Said(CacheControl general, long age, List<String> varies) {

  /** Older than any lifetime, in seconds. */
  private static final long OUTLIVED = Integer.MAX_VALUE;

  /** Of an answer that has just come. */
  public static Said of(MultiMap headers) {
    return new Said(CacheControl.of(headers), CacheControl.age(headers), Vary.names(headers));
  }

  /** The same of an answer that is given while it is asked for anew: no lifetime is left. */
  public Said outlived() {
    return new Said(general, OUTLIVED, varies);
  }
}
