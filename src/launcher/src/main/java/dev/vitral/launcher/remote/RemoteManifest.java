package dev.vitral.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The manifest of a fragment of a remote portal, as that tells it to everybody.
 *
 * @param told what it told
 */
record RemoteManifest(JsonNode told) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,6})(ms|s)");

  /** What is to be had of a fragment by GET, without a name, wherever its pages are. */
  private static final List<String> PUBLIC =
      List.of(
          "name",
          "version",
          "contract",
          "team",
          "slots",
          "uses",
          "css",
          "js",
          "events",
          "languages");

  /** Over a line between two machines what is fast there is not fast here. */
  private static final int PATIENCE_MILLIS = 2_000;

  String name() {
    return told.path("name").asText();
  }

  /** Whether it can stand in a registry. */
  boolean hasName() {
    return NAME.matcher(name()).matches();
  }

  /**
   * The manifest that its includes have here. It owns no page, since pages come whole from the
   * portal; it is told of no visitor; nothing depends on it; and it may take longer.
   */
  byte[] reduced() {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    PUBLIC.stream().filter(told::hasNonNull).forEach(field -> manifest.set(field, told.get(field)));
    ArrayNode includes = manifest.putArray("includes");
    told.path("includes").forEach(include -> includes.add(reduced(include)));
    return manifest.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode reduced(JsonNode include) {
    ObjectNode reduced = JsonNodeFactory.instance.objectNode();
    Stream.of("name", "path", "fallback")
        .filter(include::hasNonNull)
        .forEach(field -> reduced.set(field, include.get(field)));
    if (include.path("identity").asText().equals("required")) {
      reduced.put("identity", "required");
    }
    return reduced.put("deadline", patient(include.path("deadline").asText()));
  }

  private static String patient(String deadline) {
    Matcher duration = DURATION.matcher(deadline);
    if (!duration.matches()) {
      return PATIENCE_MILLIS + "ms";
    }
    long millis = Long.parseLong(duration.group(1)) * (duration.group(2).equals("s") ? 1_000 : 1);
    return millis > PATIENCE_MILLIS ? deadline : PATIENCE_MILLIS + "ms";
  }
}
