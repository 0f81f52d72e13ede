package dev.vitral.esi.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A body in the pieces in which it is sent.
 *
 * @param delayMs between two pieces
 */
record Body(List<byte[]> pieces, long delayMs) {

  static Body of(JsonElement json) {
    if (!json.isJsonObject()) {
      return new Body(List.of(utf8(json.getAsString())), 0);
    }
    JsonObject form = json.getAsJsonObject();
    long delay = form.has("chunkDelayMs") ? form.get("chunkDelayMs").getAsLong() : 0;
    if (form.has("base64")) {
      return new Body(List.of(base64(form.get("base64"))), 0);
    }
    if (form.has("repeat")) {
      return new Body(List.of(utf8(repeat(form.getAsJsonObject("repeat")))), 0);
    }
    if (form.has("nest")) {
      return new Body(List.of(utf8(nest(form.getAsJsonObject("nest")))), 0);
    }
    if (form.has("text")) {
      return new Body(List.of(utf8(form.get("text").getAsString())), 0)
          .every(form.get("splitEvery").getAsInt());
    }
    List<byte[]> pieces = new ArrayList<>();
    if (form.has("chunks")) {
      form.getAsJsonArray("chunks").forEach(chunk -> pieces.add(utf8(chunk.getAsString())));
    } else {
      form.getAsJsonArray("chunksBase64").forEach(chunk -> pieces.add(base64(chunk)));
    }
    return new Body(pieces, delay);
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** The same cut into pieces of that many bytes. */
  Body every(int length) {
    byte[] all = bytes();
    List<byte[]> cut = new ArrayList<>();
    for (int from = 0; from < all.length; from += length) {
      cut.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + length)));
    }
    return new Body(cut, 0);
  }

  /** The same cut at random places. */
  Body cutAtRandom(int cuts, Random random) {
    byte[] all = bytes();
    int[] places = random.ints(cuts, 0, all.length + 1).sorted().toArray();
    List<byte[]> cut = new ArrayList<>();
    int from = 0;
    for (int place : places) {
      cut.add(Arrays.copyOfRange(all, from, place));
      from = place;
    }
    cut.add(Arrays.copyOfRange(all, from, all.length));
    return new Body(cut, 0);
  }

  private static String repeat(JsonObject form) {
    StringBuilder text = new StringBuilder(form.get("before").getAsString());
    String unit = form.get("unit").getAsString();
    int count = form.get("count").getAsInt();
    if (unit.contains("{i}")) {
      IntStream.range(0, count).forEach(i -> text.append(unit.replace("{i}", "" + i)));
    } else {
      text.append(unit.repeat(count));
    }
    return text.append(form.get("after").getAsString()).toString();
  }

  private static String nest(JsonObject form) {
    int count = form.get("count").getAsInt();
    return form.get("open").getAsString().repeat(count)
        + form.get("inner").getAsString()
        + form.get("close").getAsString().repeat(count);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] base64(JsonElement text) {
    return Base64.getDecoder().decode(text.getAsString());
  }
}
