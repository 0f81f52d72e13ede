package dev.vitral.songs.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.songs.catalogue.BadRow;
import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.embedding.Embedding;
import dev.vitral.songs.index.IndexedSong;
import dev.vitral.songs.index.Origin;
import dev.vitral.songs.index.Passage;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    List<BadRow> refused = new ArrayList<>();
    index
        .write(changed(latest, origin), origin)
        .forEach(
            (id, reason) -> {
              Row.Good row = latest.get(id);
              refused.add(new BadRow(row == null ? 0 : row.line(), "the index says: " + reason));
            });
    return refused;
  }

  /** What the index does not hold yet, or holds out of another file: that is not embedded again. */
  private List<IndexedSong> changed(Map<String, Row.Good> rows, Origin origin) {
    Map<String, JsonNode> stored = index.stored(List.copyOf(rows.keySet()));
    Map<String, String> fingerprints = new LinkedHashMap<>();
    rows.forEach((id, row) -> fingerprints.put(id, fingerprint(row.song())));
    fingerprints
        .entrySet()
        .removeIf(entry -> isFrom(origin, entry.getValue(), stored.get(entry.getKey())));
    Map<String, List<Passage>> known = index.passages(fingerprints);
    List<IndexedSong> changed = new ArrayList<>();
    fingerprints.forEach(
        (id, fingerprint) -> {
          Song song = Objects.requireNonNull(rows.get(id)).song();
          List<Passage> passages = known.get(id);
          changed.add(
              new IndexedSong(song, fingerprint, passages == null ? embedded(song) : passages));
        });
    return changed;
  }

  private static boolean isFrom(Origin origin, String fingerprint, @Nullable JsonNode stored) {
    return stored != null
        && stored.path("fingerprint").asText().equals(fingerprint)
        && stored.path("file").asText().equals(origin.key())
        && stored.path("etag").asText().equals(origin.etag());
  }

  private List<Passage> embedded(Song song) {
    List<String> texts = song.lyrics().passages();
    List<String> titled = texts.stream().map(text -> titled(song, text)).toList();
    List<Embedding> vectors = embedder.embed(Embedder.Purpose.PASSAGE, titled);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      passages.add(new Passage(texts.get(i), vectors.get(i).vector()));
    }
    return passages;
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
