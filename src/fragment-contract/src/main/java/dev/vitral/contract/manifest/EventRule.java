package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** A fragment emits only browser events of its own. */
final class EventRule implements Rule {

  @Override
  public void check(JsonNode manifest, Findings findings) {
    String own = manifest.path("name").asText() + ":";
    JsonNode emits = manifest.path("events").path("emits");
    for (int i = 0; i < emits.size(); i++) {
      String event = emits.path(i).asText();
      if (!event.startsWith(own)) {
        findings.add("events.emits[" + i + "]", "'" + event + "' does not begin with " + own);
      }
    }
  }
}
