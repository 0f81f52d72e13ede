package dev.vitral.shell.fallback;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.origin.Versions;
import dev.vitral.shell.promotion.Standings;
import dev.vitral.shell.purge.Copies;
import dev.vitral.shell.registry.FragmentSeen;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryConfig;
import dev.vitral.shell.registry.StateFiles;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What manifests name to be shown when an include fails: fetched ahead in every language, kept over
 * restarts.
 */
@ApplicationScoped
public class Fallbacks {

  private static final List<Locale> LANGUAGES = List.of(Languages.SPANISH, Languages.ENGLISH);
  private static final int LARGEST = 256 << 10;

  /** Under a storm of writes, each of which drops it, a copy is read this often and no more. */
  private static final Duration PAUSE_AFTER_DROP = Duration.ofMillis(250);

  private final Vertx vertx;
  private final Origins origins;
  private final Registry registry;
  private final Standings standings;
  private final StateFiles files;
  private final Copies copies;
  private final Duration refresh;
  private final Duration deadline;
  private final WorkerExecutor disk;
  private final Map<String, FallbackCopy> kept = new ConcurrentHashMap<>();

  Fallbacks(
      Vertx vertx,
      Origins origins,
      Registry registry,
      Standings standings,
      StateFiles files,
      Copies copies,
      FallbackConfig config,
      RegistryConfig registryConfig) {
    this.vertx = vertx;
    this.origins = origins;
    this.registry = registry;
    this.standings = standings;
    this.files = files;
    this.copies = copies;
    this.refresh = config.refresh();
    this.deadline = registryConfig.manifest().deadline();
    this.disk = vertx.createSharedWorkerExecutor("shell-fallbacks", 1);
  }

  /** The last good copy of an include's fallback, already marked as such. */
  public Optional<String> of(PlacedInclude include, Locale locale) {
    return include.include().fallback() == null
        ? Optional.empty()
        : copy(fileOf(include, locale)).markup();
  }

  void load(@Observes @Priority(1) StartupEvent startup) {
    registry.portal().fragments().stream()
        .flatMap(Fallbacks::withFallback)
        .forEach(include -> LANGUAGES.forEach(locale -> restore(include, locale)));
  }

  /** A copy from before the last restart; it is purged as any other. */
  private void restore(PlacedInclude include, Locale locale) {
    String file = fileOf(include, locale);
    files
        .load(file)
        .ifPresent(
            markup -> {
              copy(file).restore(markup);
              MultiMap headers = MultiMap.caseInsensitiveMultiMap();
              files
                  .load(keysOf(file))
                  .ifPresent(keys -> headers.set(VitralHeaders.SURROGATE_KEY, keys));
              register(include, locale, headers);
            });
  }

  private void register(PlacedInclude include, Locale locale, MultiMap headers) {
    String fragment = include.fragment().name();
    copies.keep(fileOf(include, locale), fragment, headers, () -> drop(include, locale));
  }

  void refresh(@Observes FragmentSeen seen) {
    registry.portal().fragments().stream()
        .filter(fragment -> fragment.name().equals(seen.fragment()))
        .flatMap(Fallbacks::withFallback)
        .forEach(include -> LANGUAGES.forEach(locale -> fetchIfOld(include, locale)));
  }

  private static Stream<PlacedInclude> withFallback(KnownFragment fragment) {
    return fragment.manifest().includes().stream()
        .filter(include -> include.fallback() != null)
        .map(include -> new PlacedInclude(fragment, include));
  }

  private void fetchIfOld(PlacedInclude include, Locale locale) {
    String path = include.include().fallback();
    if (path != null) {
      copy(fileOf(include, locale))
          .begin(path, refresh)
          .ifPresent(begun -> fetch(include, locale, path, begun));
    }
  }

  private void fetch(PlacedInclude include, Locale locale, String path, int begun) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Accept", "text/html")
            .set(VitralHeaders.LOCALE, locale.getLanguage());
    Ask ask = new Ask(include.fragment().targets(), HttpMethod.GET, path, headers, false);
    OriginCall call = OriginCall.start(vertx, origins, ask, RequestBody.NONE, deadline);
    call.answer()
        .compose(
            response ->
                BoundedBody.read(vertx, call, response, LARGEST, deadline)
                    .onSuccess(body -> accept(include, locale, response, body, begun)))
        .onFailure(cause -> copy(fileOf(include, locale)).giveUp());
  }

  private void accept(
      PlacedInclude include, Locale locale, HttpClientResponse response, Buffer body, int begun) {
    String file = fileOf(include, locale);
    boolean isMarkup = response.statusCode() == 200 && isHtml(response) && body.length() > 0;
    if (!isMarkup || !counts(include.fragment().name(), response)) {
      copy(file).giveUp();
      return;
    }
    Optional<String> before = copy(file).markup();
    String marked = Root.lowered(body.toString(), include.id(), Rung.FALLBACK);
    register(include, locale, response.headers());
    if (!copy(file).take(marked, begun)) {
      vertx.setTimer(PAUSE_AFTER_DROP.toMillis(), id -> fetchIfOld(include, locale));
    } else if (!before.equals(Optional.of(marked))) {
      List<String> keys = response.headers().getAll(VitralHeaders.SURROGATE_KEY);
      onDisk(
          () -> {
            files.keep(keysOf(file), String.join(" ", keys));
            files.keep(file, marked);
          });
    }
  }

  /** Whether it is of a version that counts, and of a fragment that is there still. */
  private boolean counts(String fragment, HttpClientResponse response) {
    return registry.portal().fragment(fragment).isPresent()
        && standings.shows(fragment, Versions.of(response));
  }

  private static boolean isHtml(HttpClientResponse response) {
    return String.valueOf(response.getHeader("Content-Type")).startsWith("text/html");
  }

  /** A purge: whoever is reading it already reads it again. */
  private void drop(PlacedInclude include, Locale locale) {
    String file = fileOf(include, locale);
    copy(file).drop();
    onDisk(
        () -> {
          files.forget(file);
          files.forget(keysOf(file));
        });
    fetchIfOld(include, locale);
  }

  /** One after the other, so that what was dropped does not come back. */
  private void onDisk(Runnable work) {
    disk.executeBlocking(
        () -> {
          work.run();
          return null;
        });
  }

  private FallbackCopy copy(String file) {
    return kept.computeIfAbsent(file, missing -> new FallbackCopy());
  }

  private static String keysOf(String file) {
    return file + ".keys";
  }

  private static String fileOf(PlacedInclude include, Locale locale) {
    return "fallbacks/" + include.id() + "." + locale.getLanguage() + ".html";
  }
}
