package dev.vitral.fuzz.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A body in the forms of {@code esi-case/1}, as bytes. */
final class CaseBody {

  private CaseBody() {}

  static byte[] bytes(JsonElement body) {
    if (!body.isJsonObject()) {
      return utf8(body.getAsString());
    }
    JsonObject form = body.getAsJsonObject();
    String key =
        form.keySet().stream().filter(one -> !one.equals("chunkDelayMs")).findFirst().orElseThrow();
    return switch (key) {
      case "base64" -> base64(form.get(key).getAsString());
      case "repeat" -> utf8(repeated(form.getAsJsonObject(key)));
      case "nest" -> utf8(nested(form.getAsJsonObject(key)));
      case "chunks" -> joined(form.getAsJsonArray(key), false);
      case "chunksBase64" -> joined(form.getAsJsonArray(key), true);
      default -> utf8(form.get("text").getAsString());
    };
  }

  private static String repeated(JsonObject form) {
    String unit = form.get("unit").getAsString();
    return form.get("before").getAsString()
        + IntStream.range(0, form.get("count").getAsInt())
            .mapToObj(i -> unit.replace("{i}", Integer.toString(i)))
            .collect(Collectors.joining())
        + form.get("after").getAsString();
  }

  private static String nested(JsonObject form) {
    int count = form.get("count").getAsInt();
    return form.get("open").getAsString().repeat(count)
        + form.get("inner").getAsString()
        + form.get("close").getAsString().repeat(count);
  }

  private static byte[] joined(JsonArray chunks, boolean encoded) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (JsonElement chunk : chunks) {
      joined.writeBytes(encoded ? base64(chunk.getAsString()) : utf8(chunk.getAsString()));
    }
    return joined.toByteArray();
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
