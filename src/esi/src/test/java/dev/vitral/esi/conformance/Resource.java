package dev.vitral.esi.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer of an origin. */
record Resource(JsonObject json, boolean page) {

  int status() {
    return json.has("status") ? json.get("status").getAsInt() : 200;
  }

  long delayMs() {
    return json.has("delayMs") ? json.get("delayMs").getAsLong() : 0;
  }

  String failure() {
    return json.has("fail") ? json.get("fail").getAsString() : "";
  }

  Body body() {
    JsonElement body =
        json.has("bodies")
            ? json.getAsJsonArray("bodies").get(0)
            : json.has("body") ? json.get("body") : new JsonPrimitive("");
    return Body.of(body);
  }

  Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of(page ? "text/html; charset=utf-8" : "text/html"));
    if (page) {
      headers.put("Surrogate-Control", List.of("content=\"ESI/1.0\""));
    }
    if (json.has("headers")) {
      json.getAsJsonObject("headers").entrySet().forEach(header -> put(headers, header));
    }
    return headers;
  }

  /** Whether the body is in an encoding that nobody can undo. */
  boolean isUndecodable() {
    return headers().containsKey("Content-Encoding");
  }

  private static void put(
      Map<String, List<String>> headers, Map.Entry<String, JsonElement> header) {
    JsonElement value = header.getValue();
    if (value.isJsonNull()) {
      headers.remove(header.getKey());
    } else if (value.isJsonArray()) {
      headers.put(
          header.getKey(),
          value.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList());
    } else {
      headers.put(header.getKey(), List.of(value.getAsString()));
    }
  }

  static Map<String, List<String>> headers(JsonObject message) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    if (message.has("headers")) {
      message.getAsJsonObject("headers").entrySet().forEach(header -> put(headers, header));
    }
    return headers;
  }
}
