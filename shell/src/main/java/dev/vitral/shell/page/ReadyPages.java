package dev.vitral.shell.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.reuse.FragmentCache;
import dev.vitral.shell.reuse.FragmentCacheConfig;
import dev.vitral.shell.reuse.Generation;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were made of kept parts alone, for whoever asks the same without cookie and
 * credentials: as long as every part would be the answer, so is the page.
 */
@ApplicationScoped
class ReadyPages {

  /** Of the size of the cache of parts. */
  private static final int SHARE = 4;

  private final FragmentCache cache;
  private final Includes includes;
  private final Compression compression;
  private final Cache<Key, ReadyPage> pages;

  ReadyPages(
      FragmentCache cache, Includes includes, Compression compression, FragmentCacheConfig config) {
    this.cache = cache;
    this.compression = compression;
    this.includes = includes;
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(config.size().asLongValue() / SHARE)
            .<Key, ReadyPage>weigher((key, page) -> page.weight() + 2 * key.target().length())
            .executor(Runnable::run)
            .build();
  }

  /** Answers with a page that is ready; false if there is none. */
  boolean answer(Visit visit, Portal portal) {
    return answer(visit, portal, visit.method().equals(HttpMethod.GET)); // HEAD asks for no part
  }

  /** The same, and nobody composes it anew meanwhile. */
  boolean answerUnchanged(Visit visit, Portal portal) {
    return answer(visit, portal, false);
  }

  private boolean answer(Visit visit, Portal portal, boolean composes) {
    return isAnybodys(visit)
        && (give(visit, key(visit, portal, false), composes)
            || (includes.asksForLess() && give(visit, key(visit, portal, true), composes)));
  }

  private boolean give(Visit visit, Key key, boolean composes) {
    @Nullable ReadyPage page = pages.getIfPresent(key);
    if (page == null || !page.fits(visit)) {
      return false;
    }
    long now = System.nanoTime();
    if (!page.isFresh(now) && !isGivenMeanwhile(page, composes, now)) {
      return false;
    }
    page.send(visit, now);
    return true;
  }

  /** Whether a page that is fresh no more is given while its parts are asked for anew. */
  private static boolean isGivenMeanwhile(ReadyPage page, boolean composes, long now) {
    return page.mayBeRevalidated(now) && !(composes && page.isToBeComposed(now));
  }

  /** Keeps a page whose head is stated, if it is one of these; it may leave in fewer bytes then. */
  void keep(Visit visit, Portal portal, Composition page) {
    if (page.whole().isPresent() && isAnybodys(visit)) {
      Key key = key(visit, portal, page.parts().isLight());
      ReadyPage kept = ready(visit, page, page.whole().get(), pages.getIfPresent(key));
      pages.put(key, kept);
      kept.inFewerBytes(visit).ifPresent(page::encode);
    }
  }

  /**
   * @param before what it takes the place of; its bytes stay, if they are the same
   */
  private ReadyPage ready(Visit visit, Composition page, Whole whole, @Nullable ReadyPage before) {
    PageParts parts = page.parts();
    long now = System.nanoTime();
    ReadyBody body =
        before != null && before.body().tag().equals(whole.tag())
            ? before.body()
            : ReadyBody.of(whole, compression);
    return new ReadyPage(
        new Generation(parts.kept(), now),
        varies(visit, parts),
        visit.response().headers(),
        body,
        parts.hits(includes, cache),
        now);
  }

  /** Whether pages may be sent in fewer bytes to those who take them. */
  boolean compresses() {
    return compression.isOn();
  }

  /**
   * Nothing says who asks: what is answered could be told to all. HEAD is told what GET would be
   * (RFC 9110, 9.3.2).
   */
  private static boolean isAnybodys(Visit visit) {
    MultiMap headers = visit.request().headers();
    return PageHead.isReading(visit)
        && !headers.contains(HttpHeaders.COOKIE)
        && !headers.contains(HttpHeaders.AUTHORIZATION);
  }

  private static Map<String, String> varies(Visit visit, PageParts parts) {
    MultiMap asked = visit.request().headers();
    return parts.primaryVaries().stream()
        .distinct()
        .collect(Collectors.toUnmodifiableMap(name -> name, name -> ReadyPage.said(asked, name)));
  }

  private static Key key(Visit visit, Portal portal, boolean light) {
    String accept = ReadyPage.said(visit.request().headers(), "Accept");
    return new Key(
        portal.generation(), visit.locale(), visit.origin(), visit.target(), accept, light);
  }

  /**
   * @param light whether a part of it is less than all of it; such a page is for times of load
   */
  private record Key(
      long generation, Locale locale, String origin, String target, String accept, boolean light) {}
}
