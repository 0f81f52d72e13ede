package dev.vitral.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the proxy answers without asking the origin. */
@FunctionalInterface
interface OwnAnswer {

  int PIECE = 64 * 1024;

  void writeTo(OutputStream client) throws IOException;

  /**
   * @param request its first bytes
   */
  static OwnAnswer to(Fault.Alone fault, String request) {
    if (fault instanceof Fault.Status status) {
      return client -> client.write(status(status.code()));
    }
    if (fault instanceof Fault.RedirectLoop) {
      return client -> client.write(redirect(request));
    }
    if (fault instanceof Fault.HugeHeader header) {
      return client -> write(client, header);
    }
    return client -> client.write(garbage());
  }

  private static byte[] status(int code) {
    String body = "The fault proxy answers " + code + ".\n";
    return """
        HTTP/1.1 %d Fault\r
        Content-Type: text/plain\r
        Content-Length: %d\r
        Connection: close\r
        \r
        %s"""
        .formatted(code, body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] redirect(String request) {
    String[] line = request.split(" ", 3);
    String target = line.length > 1 ? line[1] : "/";
    return """
        HTTP/1.1 302 Fault\r
        Location: %s\r
        Content-Length: 0\r
        Connection: close\r
        \r
        """
        .formatted(target)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void write(OutputStream client, Fault.HugeHeader header) throws IOException {
    client.write("HTTP/1.1 200 Fault\r\nX-Filler: ".getBytes(StandardCharsets.US_ASCII));
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) 'x');
    for (long left = header.bytes(); left > 0; left -= piece.length) {
      client.write(piece, 0, (int) Math.min(left, piece.length));
    }
    String end = "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    client.write(end.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] garbage() {
    byte[] bytes = new byte[512];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 151 + 7);
    }
    return bytes;
  }
}
