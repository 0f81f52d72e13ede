package dev.vitral.conformance.client;

import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.Headers.Line;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads one answer, noting when what came. */
final class AnswerReader {

  private static final int PIECE = 65_536;

  private final Socket socket;
  private final InputStream in;
  private final long start;
  private final long patienceMillis;
  private final boolean hangsUp;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<Answer.Arrival> arrivals = new ArrayList<>();
  private Headers headers = new Headers(List.of());
  private int status;

  /**
   * @param start when the request was sent, of {@link System#nanoTime}
   * @param hangsUp whether running out of patience is what is wanted
   */
  AnswerReader(Socket socket, long start, long patienceMillis, boolean hangsUp) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), PIECE);
    this.start = start;
    this.patienceMillis = patienceMillis;
    this.hangsUp = hangsUp;
  }

  Answer read(boolean headOnly) {
    try {
      do {
        status = status(line());
        headers = headers();
      } while (status / 100 == 1);
      return answer(headOnly || status == 204 || status == 304 || readBody(), false);
    } catch (SocketTimeoutException impatient) {
      return answer(false, hangsUp);
    } catch (IOException | NumberFormatException broken) {
      return answer(false, false);
    }
  }

  private Answer answer(boolean complete, boolean aborted) {
    return new Answer(
        status, headers, body.toByteArray(), List.copyOf(arrivals), complete, aborted, elapsed());
  }

  private static int status(String line) throws IOException {
    if (!line.startsWith("HTTP/1.1 ") || line.length() < 12) {
      throw new IOException("no status line: " + line);
    }
    return Integer.parseInt(line.substring(9, 12));
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

  /** Whether the body came to the end that its framing announced. */
  private boolean readBody() throws IOException {
    if (headers.lists("Transfer-Encoding", "chunked")) {
      return chunked();
    } else if (headers.has("Content-Length")) {
      return upTo(Long.parseLong(headers.value("Content-Length").orElseThrow()));
    }
    upTo(Long.MAX_VALUE);
    return true;
  }

  private boolean chunked() throws IOException {
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      if (!upTo(size) || !line().isEmpty()) {
        return false;
      }
    }
    headers();
    return true;
  }

  private long chunkSize() throws IOException {
    return Long.parseLong(line().split(";", -1)[0].strip(), 16);
  }

  private boolean upTo(long length) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = length;
    while (left > 0) {
      beWithinPatience();
      int read = in.read(piece, 0, (int) Math.min(piece.length, left));
      if (read < 0) {
        return false;
      }
      body.write(piece, 0, read);
      arrivals.add(new Answer.Arrival(body.size(), elapsed()));
      left -= read;
    }
    return true;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next != '\n'; next = next()) {
      line.write(next);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private int next() throws IOException {
    if (in.available() == 0) {
      beWithinPatience();
    }
    int next = in.read();
    if (next < 0) {
      throw new EOFException("cut off");
    }
    return next;
  }

  private void beWithinPatience() throws IOException {
    long left = patienceMillis - elapsed();
    if (left <= 0) {
      throw new SocketTimeoutException("no patience left");
    }
    socket.setSoTimeout((int) left);
  }

  private long elapsed() {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
