package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Prefix;
import java.util.stream.StreamSupport;

/** One rule about manifests: what the schema cannot say. */
interface Rule {

  void check(JsonNode manifest, Findings findings);

  /** Where the fragment's includes, partials and assets live. */
  static Prefix ownRoom(JsonNode manifest) {
    return new Prefix("/fragments/" + manifest.path("name").asText());
  }

  /** Whether the path is the fragment's own: below a prefix of it or in its room. */
  static boolean owns(JsonNode manifest, String path) {
    return ownRoom(manifest).covers(path)
        || StreamSupport.stream(manifest.path("prefixes").spliterator(), false)
            .anyMatch(prefix -> new Prefix(prefix.asText()).covers(path));
  }

  /** The place of an item that is no object: {@code prefixes[0]} of {@code prefixes[0].}. */
  static String item(String where) {
    return where.substring(0, where.length() - 1);
  }
}
