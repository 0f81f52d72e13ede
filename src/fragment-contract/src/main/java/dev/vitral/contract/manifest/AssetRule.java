package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** Assets lie in the fragment's own room, under a name that changes with their content. */
final class AssetRule implements Rule {

  private static final Pattern HASHED = Pattern.compile(".+[-.][0-9a-f]{8,64}\\.[a-z0-9]{2,5}");

  @Override
  public void check(JsonNode manifest, Findings findings) {
    String room = Rule.ownRoom(manifest).path() + "/assets/";
    for (String kind : List.of("css", "js")) {
      findings.each(
          manifest,
          kind,
          (asset, where) -> {
            String path = asset.path("value").asText();
            if (!path.startsWith(room)) {
              findings.add(where + "value", "'" + path + "' does not lie below " + room);
            } else if (!HASHED.matcher(path).matches()) {
              findings.add(where + "value", "'" + path + "' carries no hash of its content");
            }
          });
    }
  }
}
