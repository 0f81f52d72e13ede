package dev.vitral.songs.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.catalogue.BadRow;
import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.embedding.Embedding;
import dev.vitral.songs.index.IndexedSong;
import dev.vitral.songs.index.Origin;
import dev.vitral.songs.index.SongIndex;
import dev.vitral.songs.song.Song;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts some rows into the index; what is there already is not embedded again. */
@ApplicationScoped
class Reading {

  /** Grows when passages are cut or embedded in another way. */
  private static final String CUT = "1";

  private final Embedder embedder;
  private final SongIndex index;
  private final ObjectMapper json;

  Reading(Embedder embedder, SongIndex index, ObjectMapper json) {
    this.embedder = embedder;
    this.index = index;
    this.json = json;
  }

  /**
   * Embeds and writes songs.
   *
   * @return the rows that the index refused
   */
  List<BadRow> write(List<Row.Good> rows, Origin origin) {
    Map<String, Row.Good> latest = new LinkedHashMap<>();
    rows.forEach(row -> latest.put(row.song().id(), row));
    Map<String, JsonNode> stored = index.stored(List.copyOf(latest.keySet()));
    List<IndexedSong> changed = new ArrayList<>();
    for (Row.Good row : latest.values()) {
      JsonNode before = stored.getOrDefault(row.song().id(), json.missingNode());
      String fingerprint = fingerprint(row.song());
      boolean same = before.path("fingerprint").asText().equals(fingerprint);
      if (!same || !isFrom(origin, before)) {
        JsonNode passages = same ? before.path("passages") : embedded(row.song());
        changed.add(new IndexedSong(row.song(), fingerprint, passages));
      }
    }
    List<BadRow> refused = new ArrayList<>();
    index
        .write(changed, origin)
        .forEach(
            (id, reason) -> {
              Row.Good row = latest.get(id);
              refused.add(new BadRow(row == null ? 0 : row.line(), "the index says: " + reason));
            });
    return refused;
  }

  private static boolean isFrom(Origin origin, JsonNode stored) {
    return stored.path("file").asText().equals(origin.key())
        && stored.path("etag").asText().equals(origin.etag());
  }

  private ArrayNode embedded(Song song) {
    List<String> passages = song.lyrics().passages();
    List<String> texts = passages.stream().map(passage -> titled(song, passage)).toList();
    List<Embedding> vectors = embedder.embed(Embedder.Purpose.PASSAGE, texts);
    ArrayNode array = json.createArrayNode();
    for (int i = 0; i < passages.size(); i++) {
      ObjectNode passage = array.addObject().put("text", passages.get(i));
      ArrayNode vector = passage.putArray("vector");
      for (float x : vectors.get(i).vector()) {
        vector.add(x);
      }
    }
    return array;
  }

  /** A passage says more when the song's name stands above it. */
  private static String titled(Song song, String passage) {
    return song.name() == null ? passage : song.name() + "\n" + passage;
  }

  private String fingerprint(Song song) {
    try {
      String all = CUT + embedder.model().id() + json.writeValueAsString(song);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("Every JDK has SHA-256, every song is writable", e);
    }
  }
}
