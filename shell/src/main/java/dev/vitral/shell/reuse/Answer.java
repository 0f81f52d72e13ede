package dev.vitral.shell.reuse;

import dev.vitral.kit.http.VitralHeaders;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A whole answer of a fragment.
 *
 * @param head of a page what its head holds, empty for a part
 * @param body of a page what its body holds
 */
public record Answer(int status, MultiMap headers, String head, ByteBuffer body) {

  /** Of an answer of which only the status matters. */
  public static final MultiMap NO_HEADERS = MultiMap.caseInsensitiveMultiMap();

  /** A part. */
  public static Answer part(int status, MultiMap headers, ByteBuffer body) {
    return new Answer(status, headers, "", body);
  }

  /** What the ESI engine wants to know of the headers. */
  public Map<String, List<String>> engineHeaders() {
    return engineHeaders(headers);
  }

  /** What the ESI engine wants to know of an answer's headers. */
  public static Map<String, List<String>> engineHeaders(MultiMap headers) {
    return Map.of(
        "Content-Type",
        headers.getAll("Content-Type"),
        VitralHeaders.SURROGATE_CONTROL,
        headers.getAll(VitralHeaders.SURROGATE_CONTROL));
  }
}
