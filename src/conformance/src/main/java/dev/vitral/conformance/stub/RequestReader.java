package dev.vitral.conformance.stub;

import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.Headers.Line;
import dev.vitral.conformance.cases.Url;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads requests off a connection, as strictly as HTTP/1.1 is framed (RFC 9112). */
final class RequestReader {

  private static final int LONGEST_LINE = 4 << 20;

  private final InputStream in;

  RequestReader(InputStream in) {
    this.in = in;
  }

  /** The next request; empty if the connection ends before one. */
  Optional<Recorded> next() throws IOException {
    Optional<String> first = line(true);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String[] words = first.get().split(" ", -1);
    if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
      throw new IOException("no request line: " + first.get());
    }
    Headers headers = headers();
    String host = headers.value("Host").orElse("");
    return Optional.of(new Recorded(words[0], new Url(host, words[1]), headers, body(headers)));
  }

  private Headers headers() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("no header: " + line);
      }
      lines.add(new Line(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return new Headers(lines);
  }

  private byte[] body(Headers headers) throws IOException {
    if (headers.lists("Transfer-Encoding", "chunked")) {
      return chunked();
    }
    int length = headers.value("Content-Length").map(Integer::parseInt).orElse(0);
    return exactly(length);
  }

  private byte[] chunked() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(exactly(size));
      line();
    }
    headers();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().split(";", -1)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("body cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    return line(false).orElseThrow(() -> new EOFException("cut off"));
  }

  private Optional<String> line(boolean mayBeMissing) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 && line.size() == 0 && mayBeMissing) {
        return Optional.empty();
      } else if (next < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException("line cut off or too long");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
