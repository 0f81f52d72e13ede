package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Slots exist and are filled with own includes; {@code uses} names includes of others. */
final class SlotRule implements Rule {

  private static final Set<String> SLOTS =
      Set.of("page.header", "page.footer", "home.hero", "home.main", "home.aside");
  private static final Pattern USE = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

  @Override
  public void check(JsonNode manifest, Findings findings) {
    findings.each(
        manifest,
        "slots",
        (slot, where) -> {
          if (!slot.has("slot")) {
            findings.add(where + "slot", "is missing");
          }
          findings.oneOf(slot, where, "slot", SLOTS);
          findings.wholeNumber(slot, where, "order", 0, Integer.MAX_VALUE);
          String include = slot.path("include").asText();
          if (!hasInclude(manifest, include)) {
            findings.add(where + "include", "'" + include + "' is no include of this fragment");
          }
        });
    findings.each(manifest, "uses", (use, where) -> checkUse(manifest, use, where, findings));
  }

  private static boolean hasInclude(JsonNode manifest, String name) {
    return StreamSupport.stream(manifest.path("includes").spliterator(), false)
        .anyMatch(include -> include.path("name").asText().equals(name));
  }

  private static void checkUse(JsonNode manifest, JsonNode use, String where, Findings findings) {
    String text = use.asText();
    boolean own = text.startsWith(manifest.path("name").asText() + "/");
    if (own || !USE.matcher(text).matches()) {
      findings.add(
          where.substring(0, where.length() - 1),
          "'" + text + "' is no include of another fragment, such as songs/answers");
    }
  }
}
