package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** Slots are filled with own includes; {@code uses} names includes of others. */
final class SlotRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest,
        "slots",
        (slot, where) -> {
          String include = slot.path("include").asText();
          if (!hasInclude(manifest, include)) {
            findings.add(where + "include", "'" + include + "' is no include of this fragment");
          }
        });
    String own = manifest.path("name").asText() + "/";
    findings.each(
        manifest,
        "uses",
        (use, where) -> {
          if (use.asText().startsWith(own)) {
            findings.add(
                Rule.item(where),
                "'"
                    + use.asText()
                    + "' is not an include of another fragment, such as songs/answers");
          }
        });
  }

  private static boolean hasInclude(JsonNode manifest, String name) {
    return StreamSupport.stream(manifest.path("includes").spliterator(), false)
        .anyMatch(include -> include.path("name").asText().equals(name));
  }
}
