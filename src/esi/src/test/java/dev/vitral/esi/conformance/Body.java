package dev.vitral.esi.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A body in the pieces in which it is sent. */
record Body(List<Piece> pieces) {

  /**
   * A part of it.
   *
   * @param waitMs how long it comes after the piece before
   */
  record Piece(byte[] bytes, long waitMs) {}

  static Body of(JsonElement json) {
    if (!json.isJsonObject()) {
      return whole(utf8(json.getAsString()));
    }
    JsonObject form = json.getAsJsonObject();
    if (form.has("base64")) {
      return whole(base64(form.get("base64")));
    }
    if (form.has("repeat")) {
      return whole(utf8(repeat(form.getAsJsonObject("repeat"))));
    }
    if (form.has("nest")) {
      return whole(utf8(nest(form.getAsJsonObject("nest"))));
    }
    if (form.has("text")) {
      return whole(utf8(form.get("text").getAsString())).every(form.get("splitEvery").getAsInt());
    }
    List<byte[]> chunks = new ArrayList<>();
    if (form.has("chunks")) {
      form.getAsJsonArray("chunks").forEach(chunk -> chunks.add(utf8(chunk.getAsString())));
    } else {
      form.getAsJsonArray("chunksBase64").forEach(chunk -> chunks.add(base64(chunk)));
    }
    return chunked(chunks, form.has("chunkDelayMs") ? form.get("chunkDelayMs").getAsLong() : 0);
  }

  private static Body whole(byte[] bytes) {
    return new Body(List.of(new Piece(bytes, 0)));
  }

  private static Body chunked(List<byte[]> chunks, long waitMs) {
    List<Piece> pieces = new ArrayList<>();
    chunks.forEach(chunk -> pieces.add(new Piece(chunk, pieces.isEmpty() ? 0 : waitMs)));
    return new Body(pieces);
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(piece -> all.writeBytes(piece.bytes()));
    return all.toByteArray();
  }

  /** The same cut into pieces of that many bytes. */
  Body every(int length) {
    int end = bytes().length;
    return cutAt(IntStream.iterate(length, at -> at < end, at -> at + length));
  }

  /** The same cut at random places. */
  Body cutAtRandom(int cuts, Random random) {
    return cutAt(random.ints(cuts, 0, bytes().length + 1));
  }

  /** The same cut there, and wherever it pauses. */
  private Body cutAt(IntStream places) {
    byte[] all = bytes();
    NavigableMap<Integer, Long> waits = new TreeMap<>();
    places.forEach(place -> waits.put(place, 0L));
    int at = 0;
    for (Piece piece : pieces) {
      if (piece.waitMs() > 0) {
        waits.put(at, piece.waitMs());
      }
      at += piece.bytes().length;
    }
    waits.putIfAbsent(0, 0L);
    List<Piece> cut = new ArrayList<>();
    waits.forEach(
        (from, wait) -> {
          Integer next = waits.higherKey(from);
          int to = next == null ? all.length : next;
          cut.add(new Piece(Arrays.copyOfRange(all, from, to), wait));
        });
    return new Body(cut);
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
