package dev.vitral.shell.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Tells of what fragments the portal is made: {@code GET /fragments/manifests.json}, which no
 * fragment's name can be. Who works on one fragment elsewhere composes the others from it ({@code
 * ./vitral dev NAME --portal}).
 */
@ApplicationScoped
public class PublicManifests {

  private static final String PATH = "/fragments/manifests.json";
  private static final String SHORTLY = "public, max-age=10";

  private final ObjectMapper json;

  /** The manifests that count, in the registry's order. */
  private record Told(List<Manifest> fragments) {}

  /** What is told of a portal, which is the same until that changes. */
  private record Ready(long generation, byte[] body) {}

  private volatile Ready ready = new Ready(-1, new byte[0]);

  PublicManifests(ObjectMapper json) {
    this.json = json;
  }

  /** Whether they are at a path (without language prefix). */
  public static boolean areAt(String path) {
    return path.equals(PATH);
  }

  /** Answers GET or HEAD. */
  public void serve(Visit visit, Portal portal) {
    if (ready.generation() != portal.generation()) {
      ready = new Ready(portal.generation(), written(portal));
    }
    TaggedJson.send(visit, ready.body(), SHORTLY);
  }

  private byte[] written(Portal portal) {
    List<Manifest> manifests =
        portal.fragments().stream().map(KnownFragment::manifest).map(PublicManifest::of).toList();
    try {
      return json.writeValueAsBytes(new Told(manifests));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts are JSON", e);
    }
  }
}
