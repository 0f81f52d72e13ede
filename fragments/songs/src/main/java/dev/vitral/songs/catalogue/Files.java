package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.index.Elastic;
import dev.vitral.songs.index.IndexException;
import dev.vitral.songs.index.Indices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far each file is, in Elasticsearch; read in real time, written only if nobody else did. */
@ApplicationScoped
public class Files {

  private static final String INDEX = "catalogue-files";
  private static final int CONFLICT = 409;
  private static final int MOST_LISTED = 200;

  private final Elastic elastic;
  private final Indices indices;
  private final ObjectMapper json;

  Files(Elastic elastic, Indices indices, ObjectMapper json) {
    this.elastic = elastic;
    this.indices = indices;
    this.json = json;
  }

  /** Makes what is needed to keep states. */
  public void ensure() {
    indices.create(INDEX, "index/files.json");
  }

  /** What is known of the file of that key in the index that is written now. */
  public Optional<Known> find(String key) {
    return byId(CatalogueFile.idOf(indices.written(), key));
  }

  /** What is known of a file. */
  public Optional<Known> byId(String id) {
    return elastic
        .find("/" + INDEX + "/_doc/" + id)
        .filter(answer -> answer.path("found").asBoolean())
        .map(
            answer ->
                new Known(
                    read(answer.path("_source")),
                    answer.path("_seq_no").asLong(),
                    answer.path("_primary_term").asLong()));
  }

  /** The files last changed, the newest first. */
  public List<CatalogueFile> latest() {
    elastic.call("POST", "/" + INDEX + "/_refresh");
    ObjectNode body = json.createObjectNode().put("size", MOST_LISTED);
    body.putArray("sort").addObject().put("changedAt", "desc");
    List<CatalogueFile> files = new ArrayList<>();
    for (JsonNode hit :
        elastic.call("POST", "/" + INDEX + "/_search", body).path("hits").path("hits")) {
      files.add(read(hit.path("_source")));
    }
    return files;
  }

  /** Writes a state whatever was there. */
  public void save(CatalogueFile file) {
    elastic.call("PUT", "/" + INDEX + "/_doc/" + file.id(), json.valueToTree(file));
  }

  /**
   * Writes a state if nobody has written since it was read.
   *
   * @return whether it was written
   */
  public boolean saveIfUnchanged(CatalogueFile file, Optional<Known> before) {
    String condition =
        before
            .map(k -> "if_seq_no=" + k.sequence() + "&if_primary_term=" + k.term())
            .orElse("op_type=create");
    try {
      elastic.call(
          "PUT", "/" + INDEX + "/_doc/" + file.id() + "?" + condition, json.valueToTree(file));
      return true;
    } catch (IndexException e) {
      if (e.status() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  private CatalogueFile read(JsonNode source) {
    try {
      return json.treeToValue(source, CatalogueFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A file's state is always readable", e);
    }
  }

  /** A state and the write that it came from. */
  public record Known(CatalogueFile file, long sequence, long term) {}
}
