package dev.vitral.bench.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What came back.
 *
 * @param head status and headers, one a line
 * @param body its bytes, one character each, without their coding
 */
record Answer(int status, MultiMap headers, String head, String body) {

  private static final Pattern WAY = Pattern.compile("hit|fwd=[a-z-]+");

  static Answer of(int status, MultiMap headers, Buffer body) {
    StringBuilder head = new StringBuilder().append(status).append('\n');
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append('\n'));
    boolean zipped = "gzip".equals(headers.get("Content-Encoding")) && body.length() > 0;
    byte[] bytes = zipped && status != 206 ? unzipped(body.getBytes()) : body.getBytes();
    return new Answer(status, headers, head.toString(), new String(bytes, ISO_8859_1));
  }

  private static byte[] unzipped(byte[] bytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean holds(String text) {
    return body.contains(text) || head.contains(text);
  }

  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  /** Whether a cache that others share may keep it. */
  boolean isForAnybody() {
    String said = header("Cache-Control");
    return !said.contains("private") && !said.contains("no-store");
  }

  /** What the cache nearest to us says it did (RFC 9211): {@code hit}, {@code fwd=miss} …, or –. */
  String way() {
    String said = header("Cache-Status");
    Matcher way = WAY.matcher(said.substring(said.lastIndexOf(',') + 1));
    return way.find() ? way.group() : "–";
  }
}
