package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of the catalogue and how far it is.
 *
 * @param id made of index and key
 * @param index that it is read into
 * @param indexed rows that are in the index
 * @param failed rows that are no songs
 * @param removed songs that an earlier content had and this one has not
 * @param badRows the first of those that failed; all are in the topic {@code catalogue.dead}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CatalogueFile(
    String id,
    String index,
    String key,
    String etag,
    FileState state,
    long indexed,
    long failed,
    long removed,
    @Nullable String reason,
    List<BadRow> badRows,
    Instant changedAt) {

  public CatalogueFile {
    badRows = badRows == null ? List.of() : List.copyOf(badRows);
  }

  /** A file that has been found and published. */
  static CatalogueFile queued(String index, CatalogueObject object) {
    return of(index, object, FileState.QUEUED);
  }

  /** A file that is being read. */
  public static CatalogueFile reading(String index, CatalogueObject object) {
    return of(index, object, FileState.READING);
  }

  private static CatalogueFile of(String index, CatalogueObject object, FileState state) {
    String id = idOf(index, object.key());
    return new CatalogueFile(
        id, index, object.key(), object.etag(), state, 0, 0, 0, null, List.of(), Instant.now());
  }

  /** The id of a file in an index. */
  static String idOf(String index, String key) {
    byte[] name = (index + "\n" + key).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /** The same file further on. */
  public CatalogueFile with(
      FileState newState, long nowIndexed, long nowFailed, List<BadRow> nowBad) {
    return new CatalogueFile(
        id,
        index,
        key,
        etag,
        newState,
        nowIndexed,
        nowFailed,
        removed,
        reason,
        nowBad,
        Instant.now());
  }

  /** The same file after songs of its earlier content have gone. */
  public CatalogueFile withRemoved(long songs) {
    return new CatalogueFile(
        id, index, key, etag, state, indexed, failed, songs, reason, badRows, Instant.now());
  }

  /** The same file, given up for a reason. */
  public CatalogueFile dead(String why) {
    return new CatalogueFile(
        id,
        index,
        key,
        etag,
        FileState.DEAD,
        indexed,
        failed,
        removed,
        why,
        badRows,
        Instant.now());
  }

  /** Whether it is about that content. */
  public boolean isOf(CatalogueObject object) {
    return key.equals(object.key()) && etag.equals(object.etag());
  }
}
