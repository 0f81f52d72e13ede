package dev.vitral.songs.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An object of the bucket with the content that was found: what the topic {@code catalogue} says.
 *
 * @param etag without quotes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogueObject(String key, String etag) {

  /** The object as a bucket tells of it. */
  static CatalogueObject of(String key, String etag) {
    return new CatalogueObject(key, etag.replace("\"", ""));
  }

  /** The key of its record: one per content. */
  public String recordKey() {
    return key + "#" + etag;
  }
}
