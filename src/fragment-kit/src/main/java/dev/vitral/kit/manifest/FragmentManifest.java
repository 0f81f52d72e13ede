package dev.vitral.kit.manifest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.assets.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** This fragment's own manifest: {@code vitral.json} of its resources, assets named by content. */
@ApplicationScoped
public class FragmentManifest {

  private static final String RESOURCE = "vitral.json";

  private final ObjectMapper json;
  private final Assets assets;

  FragmentManifest(ObjectMapper json, Assets assets) {
    this.json = json;
    this.assets = assets;
  }

  /**
   * Reads the manifest.
   *
   * @throws IllegalStateException if the fragment has none
   * @throws UncheckedIOException if it is not a manifest
   */
  public Manifest read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "This fragment has no manifest: write src/main/resources/" + RESOURCE);
      }
      return withHashedAssets(json.readValue(in, Manifest.class));
    } catch (IOException e) {
      throw new UncheckedIOException("src/main/resources/" + RESOURCE + " is no manifest", e);
    }
  }

  private Manifest withHashedAssets(Manifest m) {
    return new Manifest(
        m.name(),
        m.version(),
        m.contract(),
        m.team(),
        m.prefixes(),
        m.routes(),
        m.cookies(),
        m.session(),
        m.includes(),
        m.slots(),
        m.uses(),
        hashed(m.css()),
        hashed(m.js()),
        m.events(),
        m.navigation(),
        m.sitemap(),
        m.feed(),
        m.languages());
  }

  private List<Manifest.Asset> hashed(List<Manifest.Asset> declared) {
    return declared.stream().map(asset -> new Manifest.Asset(hashed(asset.value()))).toList();
  }

  private String hashed(String path) {
    int name = path.lastIndexOf('/') + 1;
    return path.substring(0, name) + assets.hashedName(path.substring(name));
  }
}
