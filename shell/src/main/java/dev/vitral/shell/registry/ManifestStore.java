package dev.vitral.shell.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.manifest.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps the last good manifest of every fragment. */
@ApplicationScoped
public class ManifestStore {

  private static final Logger LOG = Logger.getLogger(ManifestStore.class);

  private final StateFiles files;
  private final ObjectMapper json;

  ManifestStore(StateFiles files, ObjectMapper json) {
    this.files = files;
    this.json = json;
  }

  Optional<Manifest> load(String fragment) {
    return files.load(fileOf(fragment)).flatMap(text -> read(fragment, text));
  }

  void keep(String fragment, Manifest manifest) {
    try {
      files.keep(fileOf(fragment), json.writeValueAsString(manifest));
    } catch (JsonProcessingException e) {
      LOG.warnf(e, "The manifest of %s cannot be kept", fragment);
    }
  }

  void forget(String fragment) {
    files.forget(fileOf(fragment));
  }

  /** Since when the manifest of a fragment has been kept. */
  public Optional<Instant> since(String fragment) {
    return files.writtenAt(fileOf(fragment));
  }

  private Optional<Manifest> read(String fragment, String text) {
    try {
      return Optional.of(json.readValue(text, Manifest.class));
    } catch (JsonProcessingException e) {
      LOG.warnf(e, "The manifest kept of %s cannot be read", fragment);
      return Optional.empty();
    }
  }

  private static String fileOf(String fragment) {
    return "manifests/" + fragment + ".json";
  }
}
