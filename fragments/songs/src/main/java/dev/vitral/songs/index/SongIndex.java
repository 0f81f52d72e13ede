package dev.vitral.songs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.song.Song;
import dev.vitral.songs.song.Tongue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes songs. A song's document has the song's id, so that writing it again changes nothing, and
 * its file's version, so that a file that was replaced never overwrites the newer one.
 */
@ApplicationScoped
public class SongIndex {

  private static final String VECTORS = "vectors";
  private static final int PAGE = 500;
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  private final Elastic elastic;
  private final Indices indices;
  private final ObjectMapper json;

  SongIndex(Elastic elastic, Indices indices, ObjectMapper json) {
    this.elastic = elastic;
    this.indices = indices;
    this.json = json;
  }

  /** What the index holds of some songs, by id: each document's source; absent ones are missing. */
  public Map<String, JsonNode> stored(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    ObjectNode body = json.createObjectNode();
    ids.forEach(body.putArray("ids")::add);
    JsonNode answer = elastic.call("POST", "/" + indices.written() + "/_mget", body);
    Map<String, JsonNode> stored = new HashMap<>();
    for (JsonNode document : answer.path("docs")) {
      if (document.path("found").asBoolean()) {
        stored.put(document.path("_id").asText(), document.path("_source"));
      }
    }
    return stored;
  }

  /**
   * The passages of songs that can be searched already; those of which the index holds something
   * else are missing.
   *
   * @param fingerprints by id, of the songs that are wanted
   */
  public Map<String, List<Passage>> passages(Map<String, String> fingerprints) {
    if (fingerprints.isEmpty()) {
      return Map.of();
    }
    ObjectNode body = json.createObjectNode().put("size", fingerprints.size());
    fingerprints.keySet().forEach(body.putObject("query").putObject("ids").putArray("values")::add);
    body.putArray("_source").add("fingerprint").add("passages.text");
    body.putArray("docvalue_fields").add(VECTORS);
    Map<String, List<Passage>> passages = new HashMap<>();
    for (JsonNode hit : search(body)) {
      String id = hit.path("_id").asText();
      String fingerprint = hit.path("_source").path("fingerprint").asText();
      if (fingerprint.equals(fingerprints.get(id))) {
        passages.put(id, passages(hit));
      }
    }
    return passages;
  }

  private static List<Passage> passages(JsonNode hit) {
    JsonNode texts = hit.path("_source").path("passages");
    List<float[]> vectors = Vectors.read(hit.path("fields").path(VECTORS).path(0).asText());
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      passages.add(new Passage(texts.path(i).path("text").asText(), vectors.get(i)));
    }
    return passages;
  }

  private JsonNode search(ObjectNode body) {
    return elastic
        .call("POST", "/" + indices.written() + "/_search", body)
        .path("hits")
        .path("hits");
  }

  /**
   * Writes songs in one request and looks at the answer for each.
   *
   * @return reason by id of those that were refused
   */
  public Map<String, String> write(List<IndexedSong> songs, Origin origin) {
    if (songs.isEmpty()) {
      return Map.of();
    }
    StringBuilder lines = new StringBuilder();
    for (IndexedSong song : songs) {
      lines.append(action("index", song.song().id(), origin)).append('\n');
      lines.append(document(song, origin)).append('\n');
    }
    return refused(elastic.lines("/_bulk", lines.toString()));
  }

  /**
   * Removes the songs of a file that its current content no longer has.
   *
   * @return how many
   */
  public int removeVanished(Origin origin) {
    elastic.call("POST", "/" + indices.written() + "/_refresh");
    List<String> vanished = vanished(origin);
    for (int from = 0; from < vanished.size(); from += PAGE) {
      StringBuilder lines = new StringBuilder();
      for (String id : vanished.subList(from, Math.min(from + PAGE, vanished.size()))) {
        lines.append(action("delete", id, origin)).append('\n');
      }
      refused(elastic.lines("/_bulk", lines.toString()));
    }
    elastic.call("POST", "/" + indices.written() + "/_refresh");
    return vanished.size();
  }

  private List<String> vanished(Origin origin) {
    List<String> ids = new ArrayList<>();
    JsonNode page;
    String after = "";
    do {
      page = search(ofOtherContent(origin, after));
      for (JsonNode hit : page) {
        after = hit.path("sort").get(0).asText();
        ids.add(hit.path("_id").asText());
      }
    } while (page.size() == PAGE);
    return ids;
  }

  private ObjectNode ofOtherContent(Origin origin, String after) {
    ObjectNode body = json.createObjectNode().put("size", PAGE).put("_source", false);
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("filter").addObject().putObject("term").put("file", origin.key());
    bool.putArray("must_not").addObject().putObject("term").put("etag", origin.etag());
    body.putArray("sort").addObject().put("id", "asc");
    if (!after.isEmpty()) {
      body.putArray("search_after").add(after);
    }
    return body;
  }

  private String action(String verb, String id, Origin origin) {
    ObjectNode action = json.createObjectNode();
    action
        .putObject(verb)
        .put("_index", indices.written())
        .put("_id", id)
        .put("version", origin.version())
        .put("version_type", "external_gte");
    return action.toString();
  }

  private String document(IndexedSong indexed, Origin origin) {
    Song song = indexed.song();
    ObjectNode document = json.createObjectNode();
    document.put("id", song.id());
    document.put("name", song.name());
    document.put("album", song.album());
    song.artists().forEach(document.putArray("artists")::add);
    document.put("lyrics", song.lyrics().text());
    if (!song.lyrics().isEmpty()) {
      document.put("lang", Tongue.of(song.lyrics().text(), Tongue.ES).tag());
    }
    document.put("mood", song.sound().mood().word());
    document.put("pace", song.sound().pace().word());
    document.set("sound", json.valueToTree(song.sound()));
    document.put("file", origin.key());
    document.put("etag", origin.etag());
    document.put("fingerprint", indexed.fingerprint());
    ArrayNode passages = document.putArray("passages");
    indexed.passages().forEach(passage -> add(passages, passage));
    if (!indexed.passages().isEmpty()) {
      document.put(VECTORS, Vectors.write(indexed.passages()));
    }
    return document.toString();
  }

  private static void add(ArrayNode passages, Passage passage) {
    ArrayNode vector = passages.addObject().put("text", passage.text()).putArray("vector");
    for (float x : passage.vector()) {
      vector.add(x);
    }
  }

  /** A conflict is no refusal: the index has the song out of a newer file. */
  private static Map<String, String> refused(JsonNode answer) {
    Map<String, String> refused = new HashMap<>();
    for (JsonNode item : answer.path("items")) {
      JsonNode result = item.elements().next();
      int status = result.path("status").asInt();
      if (status == 429 || status >= 500) {
        throw IndexException.answered(status, result.path("error").path("reason").asText());
      }
      if (status >= 400 && status != CONFLICT && status != NOT_FOUND) {
        refused.put(result.path("_id").asText(), result.path("error").path("reason").asText());
      }
    }
    return refused;
  }
}
