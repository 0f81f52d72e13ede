package dev.vitral.fuzz.corpus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.vitral.fuzz.targets.PageInput;
import dev.vitral.fuzz.targets.PageInput.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conformance cases as inputs.
 *
 * @param all each case as it stands in its file
 */
record Cases(List<JsonObject> all) {

  static Cases in(Path folder) {
    List<JsonObject> all = new ArrayList<>();
    try {
      for (Path file : InputFiles.in(folder)) {
        JsonObject content = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        content.getAsJsonArray("cases").forEach(one -> all.add(one.getAsJsonObject()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Cases(all);
  }

  /** Every markup: pages and fragments. */
  List<byte[]> markup() {
    List<byte[]> bodies = new ArrayList<>();
    for (JsonObject one : all) {
      body(one.getAsJsonObject("page")).ifPresent(bodies::add);
      origins(one)
          .values()
          .forEach(origin -> body(origin.getAsJsonObject()).ifPresent(bodies::add));
    }
    return bodies;
  }

  /** Every page with its fragments, as a {@link PageInput}. */
  List<byte[]> pages() {
    return all.stream().map(Cases::page).toList();
  }

  private static byte[] page(JsonObject one) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    body(one.getAsJsonObject("page")).ifPresent(page::writeBytes);
    origins(one)
        .forEach(
            (url, origin) -> {
              page.write(kind(origin.getAsJsonObject()).mark());
              page.writeBytes((path(url) + "\n").getBytes(StandardCharsets.UTF_8));
              body(origin.getAsJsonObject()).ifPresent(page::writeBytes);
            });
    return page.toByteArray();
  }

  private static Kind kind(JsonObject origin) {
    if (origin.has("fail")) {
      return switch (origin.get("fail").getAsString()) {
        case "hang" -> Kind.HANGING;
        case "truncate" -> Kind.CUT;
        default -> Kind.UNREACHABLE;
      };
    }
    if (origin.has("status") && origin.get("status").getAsInt() != 200) {
      return Kind.ERROR;
    }
    if (origin.has("delayMs")) {
      return Kind.LATE;
    }
    return origin.toString().contains("ESI/1.0") ? Kind.ESI : Kind.PLAIN;
  }

  private static String path(String url) {
    try {
      return String.valueOf(URI.create(url).getPath());
    } catch (IllegalArgumentException prefix) {
      return url;
    }
  }

  private static Map<String, JsonElement> origins(JsonObject one) {
    return one.has("origin") ? one.getAsJsonObject("origin").asMap() : Map.of();
  }

  private static Optional<byte[]> body(JsonObject resource) {
    return Optional.ofNullable(resource.get("body")).map(CaseBody::bytes);
  }
}
