package dev.vitral.shell.podlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitral.contract.Violation;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.kit.manifest.Include;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegisteredPodlet;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a podlet, and the manifest that it would have by the contract, of what Podium's says. */
final class PodletReading {

  private static final List<String> LANGUAGES = List.of("es", "en");
  private static final Manifest.Events NO_EVENTS = new Manifest.Events(List.of(), List.of());
  private static final int HASH_BYTES = 4;

  private final RegisteredFragment fragment;
  private final RegisteredPodlet registered;
  private final PodiumManifest said;
  private final Addresses addresses;
  private final Room room;
  private final String version;

  PodletReading(RegisteredFragment fragment, RegisteredPodlet registered, PodiumManifest said) {
    this.fragment = fragment;
    this.registered = registered;
    this.said = said;
    this.addresses =
        new Addresses(registered.manifest(), fragment.targets().urls(), new ArrayList<>());
    this.room = Room.of(fragment.name());
    this.version = said.version() == null ? "" : said.version().strip();
  }

  /**
   * What came of it.
   *
   * @param violations what is wrong with Podium's manifest; the rest is for naught then
   */
  record Result(Podlet podlet, Manifest manifest, List<Violation> violations) {}

  Result read() {
    String content = required("content", said.content());
    required("version", version);
    Optional<String> fallback =
        Optional.ofNullable(said.fallback())
            .filter(address -> !address.isEmpty())
            .map(address -> addresses.path("fallback", address));
    Map<String, String> proxies = new LinkedHashMap<>();
    said.targets()
        .forEach((name, target) -> proxies.put(name, addresses.path("proxy." + name, target)));
    Map<String, String> css = linked("css", said.sheets());
    Map<String, String> js = linked("js", said.scripts());
    Map<String, String> assets = new LinkedHashMap<>(css);
    assets.putAll(js);
    Stream<String> others =
        Stream.of(
                Stream.of(content, registered.manifest()),
                fallback.stream(),
                proxies.values().stream())
            .flatMap(paths -> paths);
    Podlet podlet =
        new Podlet(
            fragment.name(),
            version,
            content,
            fallback,
            proxies,
            assets,
            folders(assets, others.toList()));
    return new Result(
        podlet, manifest(fallback.isPresent(), css, js), List.copyOf(addresses.violations()));
  }

  private String required(String field, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      addresses.violations().add(new Violation(field, "is missing: Podium asks for it"));
      return "/";
    }
    return field.equals("version") ? value : addresses.path(field, value);
  }

  /** Paths in the podlet, by names that change with the podlet's version. */
  private Map<String, String> linked(String kind, List<PodiumManifest.Asset> assets) {
    Map<String, String> linked = new LinkedHashMap<>();
    for (PodiumManifest.Asset asset : assets) {
      String value = asset.value();
      if (value != null && !value.isEmpty()) {
        String path = addresses.path(kind, value);
        linked.put(room.assets() + name(path, asset.isModule() ? "mjs" : kind), path);
      }
    }
    return linked;
  }

  private String name(String path, String extension) {
    String hash = hash(version + '\n' + path);
    String file = path.split("\\?", 2)[0];
    int dot = file.lastIndexOf('.');
    String stem = dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
    return stem + "." + hash + "." + extension;
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Those in which the assets lie, unless something else of the podlet lies there too. */
  private static Set<String> folders(Map<String, String> assets, List<String> others) {
    Set<String> folders = new HashSet<>();
    for (String path : assets.values()) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      if (others.stream().noneMatch(other -> (other + "/").startsWith(folder))) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private Manifest manifest(boolean hasFallback, Map<String, String> css, Map<String, String> js) {
    Include include =
        new Include(
            Room.INCLUDE,
            room.content(),
            Include.Criticality.OPTIONAL,
            registered.deadline(),
            0,
            Identity.NONE,
            registered.shed(),
            hasFallback ? room.fallback() : null);
    String team = said.team() == null || said.team().isBlank() ? fragment.name() : said.team();
    return new Manifest(
        fragment.name(),
        version,
        Manifest.CONTRACT,
        team.strip(),
        List.of(),
        List.of(),
        registered.cookies(),
        null,
        List.of(include),
        registered.slots().stream()
            .map(place -> new Manifest.Slot(place.slot(), Room.INCLUDE, place.order()))
            .toList(),
        List.of(),
        css.keySet().stream().map(Manifest.Asset::new).toList(),
        js.keySet().stream().map(Manifest.Asset::new).toList(),
        NO_EVENTS,
        List.of(),
        null,
        null,
        LANGUAGES);
  }
}
