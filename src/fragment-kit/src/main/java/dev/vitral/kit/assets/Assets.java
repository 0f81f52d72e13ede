package dev.vitral.kit.assets;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files below {@code src/main/resources/assets}, held in memory and named by their content:
 * {@code voting.css} is linked as {@code voting-3f2a9c81d0.css}.
 */
@ApplicationScoped
public class Assets {

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}\\.[a-z0-9]{2,5}");
  private static final Pattern HASHED = Pattern.compile("(.+)-([0-9a-f]{10})(\\.[a-z0-9]{2,5})");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /**
   * The name under which a file is linked.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public String hashedName(String name) {
    Asset asset =
        plain(name)
            .orElseThrow(
                () -> new IllegalArgumentException("No asset src/main/resources/assets/" + name));
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + "-" + asset.hash() + name.substring(dot);
  }

  /** The file of a plain or hashed name; a hash that is not the content's finds nothing. */
  public Optional<Asset> find(String requested) {
    Matcher hashed = HASHED.matcher(requested);
    if (!hashed.matches()) {
      return plain(requested);
    }
    return plain(hashed.group(1) + hashed.group(3))
        .filter(asset -> asset.hash().equals(hashed.group(2)));
  }

  /** Whether a name carries a hash, so that what it names never changes. */
  public boolean isImmutable(String requested) {
    return HASHED.matcher(requested).matches();
  }

  private Optional<Asset> plain(String name) {
    if (!PLAIN.matcher(name).matches()) {
      return Optional.empty();
    }
    Asset asset = known.get(name);
    return asset != null ? Optional.of(asset) : load(name);
  }

  private Optional<Asset> load(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        return Optional.empty();
      }
      Asset asset = Asset.of(name, in.readAllBytes());
      known.put(name, asset);
      return Optional.of(asset);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read asset " + name, e);
    }
  }
}
