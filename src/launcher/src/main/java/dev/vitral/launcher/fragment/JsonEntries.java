package dev.vitral.launcher.fragment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The array {@code fragments} of a registry, as it stands in the text: people wrote and ordered it,
 * so whatever is not meant stays as it is.
 */
record JsonEntries(String text, List<Entry> entries) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ARRAY = "fragments";

  /** From the opening brace to behind the closing one. */
  record Entry(String name, int start, int end) {}

  static JsonEntries of(String text) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      while (parser.nextToken() != null && !ARRAY.equals(parser.currentName())) {
        // what stands before the array
      }
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonNode entry = parser.readValueAsTree();
        String name = entry.path("name").asText();
        entries.add(new Entry(name, start, (int) parser.currentLocation().getCharOffset()));
      }
    }
    if (entries.isEmpty()) {
      throw new IOException("it has no array of fragments");
    }
    return new JsonEntries(text, entries);
  }

  boolean has(String name) {
    return entries.stream().anyMatch(entry -> entry.name().equals(name));
  }

  /** The text with one more entry at the end. */
  String with(String entry) {
    int end = entries.get(entries.size() - 1).end();
    return text.substring(0, end) + ",\n" + entry + text.substring(end);
  }

  /** The text without that entry. */
  String without(String name) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).name().equals(name)) {
        boolean first = i == 0;
        int from = first ? entries.get(i).start() : entries.get(i - 1).end();
        int to = first ? entries.get(i + 1).start() : entries.get(i).end();
        return text.substring(0, from) + text.substring(to);
      }
    }
    return text;
  }
}
