package dev.vitral.conformance.stub;

import dev.vitral.conformance.cases.Body;
import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.OriginAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes answers byte by byte as a case says; each method tells whether the connection goes on. */
final class AnswerWriter {

  /** How much more than it sends a truncated answer promises. */
  private static final int PROMISED = 50;

  private final OutputStream out;

  AnswerWriter(OutputStream out) {
    this.out = out;
  }

  boolean probe() throws IOException {
    byte[] body = Stub.PROBE_BODY.getBytes(StandardCharsets.UTF_8);
    head(200, new Headers(List.of()).with("Content-Length", Integer.toString(body.length)));
    out.write(body);
    out.flush();
    return true;
  }

  boolean write(Recorded request, OriginAnswer answer, int turn) throws IOException {
    if (answer.isUnmodifiedFor(request.headers())) {
      head(304, answer.headers());
      return true;
    }
    int status = answer.status(turn);
    Body body = answer.body(turn);
    if (status == 204 || status == 304) {
      head(status, answer.headers());
      return true;
    } else if (body.inPieces()) {
      return chunked(status, answer, body, request.method().equals("HEAD"));
    }
    return whole(status, answer, body.bytes(), request.method().equals("HEAD"));
  }

  /** Promises more than it sends. */
  boolean truncated(OriginAnswer answer, int turn) throws IOException {
    byte[] body = answer.body(turn).bytes();
    int promised = body.length + PROMISED;
    head(answer.status(turn), answer.headers().with("Content-Length", Integer.toString(promised)));
    out.write(body);
    out.flush();
    return false;
  }

  private boolean whole(int status, OriginAnswer answer, byte[] plain, boolean headOnly)
      throws IOException {
    byte[] body = answer.gzip() ? zipped(plain) : plain;
    Headers headers = answer.gzip() ? encoded(answer) : answer.headers();
    boolean framed = headers.has("Content-Length") || headers.has("Transfer-Encoding");
    head(status, framed ? headers : headers.with("Content-Length", Integer.toString(body.length)));
    if (!headOnly) {
      out.write(body);
      out.flush();
    }
    return !framed && !headers.lists("Connection", "close");
  }

  private boolean chunked(int status, OriginAnswer answer, Body body, boolean headOnly)
      throws IOException {
    Headers headers = answer.gzip() ? encoded(answer) : answer.headers();
    head(status, headers.with("Transfer-Encoding", "chunked"));
    if (!headOnly) {
      List<byte[]> pieces = answer.gzip() ? List.of(zipped(body.bytes())) : body.pieces();
      for (int i = 0; i < pieces.size(); i++) {
        pause(i == 0 ? 0 : body.pauseMillis());
        chunk(pieces.get(i));
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    return !headers.lists("Connection", "close");
  }

  private void chunk(byte[] piece) throws IOException {
    if (piece.length > 0) {
      ByteArrayOutputStream chunk = new ByteArrayOutputStream();
      chunk.writeBytes(
          (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      chunk.writeBytes(piece);
      chunk.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
      out.write(chunk.toByteArray());
      out.flush();
    }
  }

  private void head(int status, Headers headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Stub\r\n");
    headers.lines().forEach(line -> head.append(line.name() + ": " + line.value() + "\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static Headers encoded(OriginAnswer answer) {
    return answer.headers().with("Content-Encoding", "gzip");
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static void pause(long millis) throws InterruptedIOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped");
    }
  }
}
