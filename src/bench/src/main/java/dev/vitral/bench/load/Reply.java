package dev.vitral.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What became of one request.
 *
 * @param intended when it was to be sent, as {@link System#nanoTime}
 * @param end when its last byte was there, or it had failed
 * @param status 0 without an answer
 * @param failure why no whole answer came: refused, reset, cut off, silent for too long
 */
public record Reply(
    Ask ask,
    long intended,
    long end,
    int status,
    MultiMap headers,
    Buffer body,
    Optional<String> failure) {

  static Reply whole(Ask ask, long intended, long end, int status, MultiMap headers, Buffer body) {
    return new Reply(ask, intended, end, status, headers, body, Optional.empty());
  }

  static Reply failed(Ask ask, long intended, long end, String why) {
    return new Reply(
        ask,
        intended,
        end,
        0,
        MultiMap.caseInsensitiveMultiMap(),
        Buffer.buffer(),
        Optional.of(why));
  }

  /** From the moment it was to be sent: what an answer waits behind others counts as well. */
  public Duration time() {
    return Duration.ofNanos(end - intended);
  }

  public boolean isOk() {
    return status == 200 && failure.isEmpty();
  }

  /** The body without its coding, one character for each byte; empty if its coding is broken. */
  public Optional<String> text() {
    if (!"gzip".equals(headers.get("Content-Encoding"))) {
      return Optional.of(body.toString(ISO_8859_1));
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
      return Optional.of(new String(in.readAllBytes(), ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty(); // cut off within its coding
    }
  }
}
