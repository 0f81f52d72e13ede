package dev.vitral.shell.fallback;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.registry.FragmentSeen;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryConfig;
import dev.vitral.shell.registry.StateFiles;
import dev.vitral.shell.visit.Visit;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of the style sheets that manifests link, so that a fallback is dressed while its fragment
 * is away. Only names with a content hash are copied: what they name never changes.
 */
@ApplicationScoped
public class Styles {

  private static final Pattern HASHED = Pattern.compile("/fragments/[^?#]+-[0-9a-f]{10}\\.css");
  private static final int LARGEST = 256 << 10;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Vertx vertx;
  private final Origins origins;
  private final Registry registry;
  private final StateFiles files;
  private final Duration deadline;
  private final Map<String, String> copies = new ConcurrentHashMap<>();

  Styles(Vertx vertx, Origins origins, Registry registry, StateFiles files, RegistryConfig config) {
    this.vertx = vertx;
    this.origins = origins;
    this.registry = registry;
    this.files = files;
    this.deadline = config.manifest().deadline();
  }

  /** Answers a GET of a copied style sheet; false if there is no copy of it. */
  public boolean serve(Visit visit) {
    String sheet = copies.get(visit.path());
    if (sheet == null || !visit.method().equals(HttpMethod.GET)) {
      return false;
    }
    visit.request().resume();
    ResponseHeaders.secure(visit.response().headers());
    visit
        .response()
        .putHeader("Content-Type", "text/css; charset=utf-8")
        .putHeader("Cache-Control", FOR_EVER)
        .end(sheet);
    return true;
  }

  void load(@Observes @Priority(1) StartupEvent startup) {
    registry.portal().fragments().stream()
        .flatMap(Styles::linked)
        .forEach(url -> files.load(fileOf(url)).ifPresent(kept -> copies.put(url, kept)));
  }

  /** A fragment's new sheets are fetched; those it no longer links are forgotten. */
  void refresh(@Observes FragmentSeen seen) {
    copies
        .keySet()
        .retainAll(registry.portal().fragments().stream().flatMap(Styles::linked).toList());
    registry.portal().fragments().stream()
        .filter(fragment -> fragment.name().equals(seen.fragment()))
        .forEach(
            fragment ->
                linked(fragment)
                    .filter(url -> !copies.containsKey(url))
                    .forEach(url -> fetch(fragment, url)));
  }

  private static Stream<String> linked(KnownFragment fragment) {
    return fragment.manifest().css().stream()
        .map(Manifest.Asset::value)
        .filter(url -> HASHED.matcher(url).matches());
  }

  private void fetch(KnownFragment fragment, String url) {
    Ask ask =
        new Ask(fragment.targets(), HttpMethod.GET, url, MultiMap.caseInsensitiveMultiMap(), false);
    OriginCall call = OriginCall.start(vertx, origins, ask, RequestBody.NONE, deadline);
    call.answer()
        .onSuccess(
            response ->
                BoundedBody.read(vertx, call, response, LARGEST, deadline)
                    .onSuccess(body -> accept(url, response, body)));
  }

  private void accept(String url, HttpClientResponse response, Buffer body) {
    if (response.statusCode() != 200) {
      return;
    }
    copies.put(url, body.toString());
    vertx.executeBlocking(
        () -> {
          files.keep(fileOf(url), body.toString());
          return null;
        });
  }

  private static String fileOf(String url) {
    return "styles" + url;
  }
}
