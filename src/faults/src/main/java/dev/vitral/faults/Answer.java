package dev.vitral.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One answer on its way to the client, in the shape that its fault gives it. */
interface Answer {

  /** Passes a piece on; false ends the connection. */
  boolean carry(byte[] piece) throws IOException, InterruptedException;

  static Answer to(OutputStream client, Fault fault) {
    if (fault instanceof Fault.Delay delay) {
      return new Delayed(client, delay.before());
    }
    if (fault instanceof Fault.Drip drip) {
      return piece -> drip(client, drip, piece);
    }
    if (fault instanceof Fault.Cut) {
      return new CutShort(client);
    }
    if (fault instanceof Fault.WrongType) {
      return new NewHead(client, head -> head.with("Content-Type", "application/octet-stream"));
    }
    if (fault instanceof Fault.BrokenGzip) {
      return new NewHead(client, head -> head.with("Content-Encoding", "gzip"));
    }
    if (fault instanceof Fault.Endless) {
      return new Flood(client);
    }
    return piece -> {
      client.write(piece);
      return true;
    };
  }

  private static boolean drip(OutputStream client, Fault.Drip drip, byte[] piece)
      throws IOException, InterruptedException {
    for (int at = 0; at < piece.length; at += drip.bytes()) {
      client.write(piece, at, Math.min(drip.bytes(), piece.length - at));
      Thread.sleep(drip.pause().toMillis());
    }
    return true;
  }

  /** Waits once, before the first byte. */
  final class Delayed implements Answer {
    private final OutputStream client;
    private Duration before;

    Delayed(OutputStream client, Duration before) {
      this.client = client;
      this.before = before;
    }

    @Override
    public boolean carry(byte[] piece) throws IOException, InterruptedException {
      Thread.sleep(before.toMillis());
      before = Duration.ZERO;
      client.write(piece);
      return true;
    }
  }

  /**
   * Lets the head and half of the body through: half of {@code Content-Length}, or half of the
   * first piece where the length is not announced.
   */
  final class CutShort implements Answer {
    private static final Pattern LENGTH =
        Pattern.compile("\r\ncontent-length:\\s*(\\d+)", Pattern.CASE_INSENSITIVE);

    private final OutputStream client;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    CutShort(OutputStream client) {
      this.client = client;
    }

    @Override
    public boolean carry(byte[] piece) throws IOException {
      seen.writeBytes(piece);
      String text = seen.toString(StandardCharsets.ISO_8859_1);
      int body = text.indexOf("\r\n\r\n") + 4;
      if (body < 4 || text.length() == body) {
        return true;
      }
      Matcher length = LENGTH.matcher(text.substring(0, body));
      int whole = length.find() ? Integer.parseInt(length.group(1)) : text.length() - body;
      int end = body + whole / 2;
      if (text.length() < end) {
        return true;
      }
      client.write(seen.toByteArray(), 0, end);
      return false;
    }
  }
}
