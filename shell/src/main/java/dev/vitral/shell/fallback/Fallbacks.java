package dev.vitral.shell.fallback;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
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

  private final Vertx vertx;
  private final Origins origins;
  private final Registry registry;
  private final StateFiles files;
  private final Copies copies;
  private final Duration refresh;
  private final Duration deadline;
  private final Map<String, String> markup = new ConcurrentHashMap<>();
  private final Map<String, Long> fetched = new ConcurrentHashMap<>();
  private final Map<String, Integer> purged = new ConcurrentHashMap<>();

  Fallbacks(
      Vertx vertx,
      Origins origins,
      Registry registry,
      StateFiles files,
      Copies copies,
      FallbackConfig config,
      RegistryConfig registryConfig) {
    this.vertx = vertx;
    this.origins = origins;
    this.registry = registry;
    this.files = files;
    this.copies = copies;
    this.refresh = config.refresh();
    this.deadline = registryConfig.manifest().deadline();
  }

  /** The last good copy of an include's fallback, already marked as such. */
  public Optional<String> of(PlacedInclude include, Locale locale) {
    return Optional.ofNullable(markup.get(fileOf(include, locale)));
  }

  void load(@Observes @Priority(1) StartupEvent startup) {
    registry.portal().fragments().stream()
        .flatMap(Fallbacks::withFallback)
        .flatMap(include -> LANGUAGES.stream().map(locale -> fileOf(include, locale)))
        .forEach(file -> files.load(file).ifPresent(kept -> markup.put(file, kept)));
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
    String file = fileOf(include, locale);
    long now = System.nanoTime();
    Long last = fetched.get(file);
    String path = include.include().fallback();
    if (path == null || (last != null && now - last < refresh.toNanos())) {
      return;
    }
    int before = purged.getOrDefault(file, 0);
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Accept", "text/html")
            .set(VitralHeaders.LOCALE, locale.getLanguage());
    Ask ask = new Ask(include.fragment().url(), HttpMethod.GET, path, headers, false);
    OriginCall.start(vertx, origins, ask, RequestBody.NONE, deadline)
        .answer()
        .onSuccess(
            response -> {
              response.resume();
              response.body().onSuccess(body -> accept(include, locale, response, body, before));
            });
  }

  /** What was asked for before a purge is of no use after it. */
  private synchronized void accept(
      PlacedInclude include, Locale locale, HttpClientResponse response, Buffer body, int before) {
    String file = fileOf(include, locale);
    boolean isGood = response.statusCode() == 200 && body.length() > 0 && body.length() <= LARGEST;
    if (!isGood || purged.getOrDefault(file, 0) != before) {
      return;
    }
    copies.keep(file, include.fragment().name(), response.headers(), () -> purge(include, locale));
    fetched.put(file, System.nanoTime());
    String marked = Root.lowered(body.toString(), include.id(), Rung.FALLBACK);
    if (!marked.equals(markup.put(file, marked))) {
      vertx.executeBlocking(
          () -> {
            files.keep(file, marked);
            return null;
          });
    }
  }

  private synchronized void purge(PlacedInclude include, Locale locale) {
    String file = fileOf(include, locale);
    purged.merge(file, 1, Integer::sum);
    markup.remove(file);
    fetched.remove(file);
    vertx
        .executeBlocking(
            () -> {
              files.forget(file);
              return file;
            })
        .onComplete(forgotten -> fetchIfOld(include, locale));
  }

  private static String fileOf(PlacedInclude include, Locale locale) {
    return "fallbacks/" + include.id() + "." + locale.getLanguage() + ".html";
  }
}
