package dev.vitral.systemtests.surrogate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** A client at another address of this machine; the JDK's own cannot choose from where it calls. */
final class Elsewhere {

  private static final String HERE = "127.0.0.2";
  private static final int PATIENCE_MS = 60_000;

  private Elsewhere() {}

  /**
   * The body of the answer; HTTP/1.0, so that it comes in one piece and ends with the connection.
   */
  static String get(URI url, String... headers) {
    try (Socket socket = new Socket("127.0.0.1", url.getPort(), InetAddress.getByName(HERE), 0)) {
      socket.setSoTimeout(PATIENCE_MS);
      StringBuilder request = new StringBuilder("GET " + url.getRawPath() + " HTTP/1.0\r\n");
      request.append("Host: ").append(url.getAuthority()).append("\r\nAccept: text/html\r\n");
      for (int i = 0; i < headers.length; i += 2) {
        request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
      }
      socket.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
