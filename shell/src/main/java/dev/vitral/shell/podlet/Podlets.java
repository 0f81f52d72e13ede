package dev.vitral.shell.podlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.shell.promotion.ManifestForm;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegisteredPodlet;
import dev.vitral.shell.registry.Registry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The podlets whose manifests were read: of each the version that counts, and the one that was read
 * last. Safe for any thread.
 */
@ApplicationScoped
public class Podlets implements ManifestForm {

  private final Registry registry;
  private final ObjectMapper json;
  private final Map<String, List<Podlet>> known = new ConcurrentHashMap<>();

  Podlets(Registry registry, ObjectMapper json) {
    this.registry = registry;
    this.json = json;
  }

  @Override
  public Form read(RegisteredFragment fragment, byte[] served) {
    if (fragment.podlet().isEmpty()) {
      known.remove(fragment.name());
      return new Form(served, List.of());
    }
    try {
      PodiumManifest said = json.readValue(served, PodiumManifest.class);
      return read(fragment, fragment.podlet().get(), said);
    } catch (JsonProcessingException malformed) {
      return new Form(
          served,
          List.of(
              new Violation(
                  fragment.podlet().get().manifest(),
                  "is no manifest of Podium's: " + malformed.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Form read(RegisteredFragment fragment, RegisteredPodlet registered, PodiumManifest said)
      throws JsonProcessingException {
    PodletReading.Result read = new PodletReading(fragment, registered, said).read();
    if (read.violations().isEmpty()) {
      Stream<Podlet> counts = of(fragment.name()).stream();
      known.put(fragment.name(), Stream.concat(Stream.of(read.podlet()), counts).toList());
    }
    return new Form(json.writeValueAsBytes(read.manifest()), read.violations());
  }

  /** The version of a podlet that counts; empty for other fragments, and before it was read. */
  Optional<Podlet> of(String fragment) {
    List<Podlet> versions = known.getOrDefault(fragment, List.of());
    if (versions.size() < 2) {
      return versions.stream().findFirst();
    }
    String counts =
        registry.portal().fragment(fragment).map(all -> all.manifest().version()).orElse("");
    return versions.stream()
        .filter(podlet -> podlet.version().equals(counts))
        .findFirst()
        .or(() -> versions.stream().findFirst());
  }
}
