package dev.vitral.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A body in one of the forms that cases write it in.
 *
 * @param pieces as they are to be sent, one after the other; the body is all of them
 * @param inPieces whether each is sent alone
 * @param pauseMillis between two of them
 */
public record Body(List<byte[]> pieces, boolean inPieces, long pauseMillis) {

  public static final Body EMPTY = whole(new byte[0]);

  private static Body whole(byte[] bytes) {
    return new Body(List.of(bytes), false, 0);
  }

  /**
   * Reads one.
   *
   * @throws CaseException if it has a form that {@code esi-case/1} does not know
   */
  public static Body of(JsonNode said) {
    if (said.isTextual()) {
      return whole(utf8(said.textValue()));
    } else if (said.has("base64")) {
      return whole(Base64.getDecoder().decode(said.get("base64").textValue()));
    } else if (said.has("repeat")) {
      return whole(repeated(said.get("repeat")));
    } else if (said.has("nest")) {
      return whole(nested(said.get("nest")));
    } else if (said.has("splitEvery")) {
      return split(utf8(said.path("text").asText()), said.get("splitEvery").intValue());
    } else if (said.has("text")) {
      return whole(utf8(said.get("text").textValue()));
    } else if (said.has("chunks")) {
      return chunks(said, said.get("chunks"), Body::utf8);
    } else if (said.has("chunksBase64")) {
      return chunks(said, said.get("chunksBase64"), text -> Base64.getDecoder().decode(text));
    }
    throw new CaseException("a body of unknown form: " + said);
  }

  /** All pieces together. */
  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] repeated(JsonNode said) {
    String unit = said.path("unit").asText();
    StringBuilder all = new StringBuilder(said.path("before").asText());
    boolean numbered = unit.contains("{i}");
    for (int i = 0; i < said.path("count").asInt(); i++) {
      all.append(numbered ? unit.replace("{i}", Integer.toString(i)) : unit);
    }
    return utf8(all.append(said.path("after").asText()).toString());
  }

  private static byte[] nested(JsonNode said) {
    int count = said.path("count").asInt();
    return utf8(
        said.path("open").asText().repeat(count)
            + said.path("inner").asText()
            + said.path("close").asText().repeat(count));
  }

  private static Body split(byte[] bytes, int every) {
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += every) {
      pieces.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + every)));
    }
    return new Body(pieces, true, 0);
  }

  private static Body chunks(JsonNode said, JsonNode list, Decoding decoding) {
    List<byte[]> pieces = new ArrayList<>();
    list.forEach(chunk -> pieces.add(decoding.bytes(chunk.textValue())));
    return new Body(pieces, true, said.path("chunkDelayMs").asLong());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Decoding {
    byte[] bytes(String text);
  }
}
