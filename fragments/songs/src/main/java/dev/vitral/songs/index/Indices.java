package dev.vitral.songs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.embedding.Embedder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The index of this version and model, and the alias {@value #ALIAS} that readers use. A new model
 * gets a new index; the alias goes there when it holds the whole catalogue.
 */
@ApplicationScoped
public class Indices {

  /** What readers search. */
  public static final String ALIAS = "songs";

  /** Grows when mapping or passages change. */
  private static final String VERSION = "v2";

  private static final Logger LOG = Logger.getLogger(Indices.class);
  private static final int EXISTS_ALREADY = 400;

  private final Elastic elastic;
  private final Embedder embedder;
  private final ObjectMapper json;

  Indices(Elastic elastic, Embedder embedder, ObjectMapper json) {
    this.elastic = elastic;
    this.embedder = embedder;
    this.json = json;
  }

  /** Name of the index that this version writes. */
  public String written() {
    return ALIAS + "-" + VERSION + "-" + embedder.model().id();
  }

  /** Name of the index that readers see; empty before the first one. */
  public Optional<String> read() {
    return elastic
        .find("/_alias/" + ALIAS)
        .flatMap(answer -> Optional.ofNullable(answer.fieldNames().next()));
  }

  /** Whether an index was filled by the embedder's model, by this version or another. */
  public boolean isOfModel(String index) {
    return index.replaceFirst("^" + ALIAS + "-v[0-9]+-", "").equals(embedder.model().id());
  }

  /** Makes the index if it is missing, and lets readers see it if they see none. */
  public void ensure() {
    create(written(), "index/songs.json");
    if (read().isEmpty()) {
      promote();
    }
  }

  /** Makes an index out of a resource if it is missing. */
  public void create(String name, String resource) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + resource);
      }
      elastic.call("PUT", "/" + name, json.readTree(in));
      LOG.infof("Index %s made", name);
    } catch (IndexException e) {
      if (e.status() != EXISTS_ALREADY
          || !String.valueOf(e.getMessage()).contains("already_exists")) {
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets readers see this version's index, in one step. */
  public void promote() {
    ObjectNode body = json.createObjectNode();
    var actions = body.putArray("actions");
    actions
        .addObject()
        .putObject("remove")
        .put("index", ALIAS + "-v*")
        .put("alias", ALIAS)
        .put("must_exist", false);
    actions.addObject().putObject("add").put("index", written()).put("alias", ALIAS);
    JsonNode answer = elastic.call("POST", "/_aliases", body);
    LOG.infof("Readers now see %s: %s", written(), answer.path("acknowledged"));
  }
}
