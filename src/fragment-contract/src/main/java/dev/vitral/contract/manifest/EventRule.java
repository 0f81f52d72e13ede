package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Browser events are named {@code <fragment>:<event>}; a fragment emits only its own. */
final class EventRule implements Rule {

  private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9-]*");

  @Override
  public void check(JsonNode manifest, Findings findings) {
    String own = manifest.path("name").asText() + ":";
    JsonNode events = manifest.path("events");
    for (JsonNode event : events.path("emits")) {
      if (!event.asText().startsWith(own) || !EVENT.matcher(event.asText()).matches()) {
        findings.add("events.emits", "'" + event.asText() + "' does not begin with " + own);
      }
    }
    for (JsonNode event : events.path("consumes")) {
      if (!EVENT.matcher(event.asText()).matches()) {
        findings.add("events.consumes", "'" + event.asText() + "' is not named <fragment>:<event>");
      }
    }
  }
}
