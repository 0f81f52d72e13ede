package dev.vitral.conformance.client;

import dev.vitral.conformance.cases.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * What the visitor got.
 *
 * @param status 0 if not even that
 * @param body as transferred, without chunk framing
 * @param arrivals when which part of the body was there
 * @param complete whether the transfer ended as its framing demands
 * @param aborted whether the visitor hung up
 * @param millis from the request to the end
 */
public record Answer(
    int status,
    Headers headers,
    byte[] body,
    List<Arrival> arrivals,
    boolean complete,
    boolean aborted,
    long millis) {

  /** So many bytes of the body had come so many milliseconds after the request was sent. */
  public record Arrival(int bytes, long millis) {}

  /**
   * The body without its content coding.
   *
   * @throws IOException if it cannot be decoded
   */
  public byte[] decoded() throws IOException {
    String coding = headers.value("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    if (body.length == 0) {
      return body;
    }
    try (InputStream plain = decoder(coding)) {
      return plain.readAllBytes();
    }
  }

  /** The body as text, undecoded if it cannot be decoded. */
  public String text() {
    try {
      return new String(decoded(), StandardCharsets.UTF_8);
    } catch (IOException undecodable) {
      return new String(body, StandardCharsets.ISO_8859_1);
    }
  }

  private InputStream decoder(String coding) throws IOException {
    InputStream raw = new ByteArrayInputStream(body);
    return switch (coding) {
      case "identity" -> raw;
      case "gzip", "x-gzip" -> new GZIPInputStream(raw);
      case "deflate" -> new InflaterInputStream(raw);
      default -> throw new IOException("content coding " + coding);
    };
  }
}
