package dev.vitral.shell.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which a test says what it likes, and hears what comes, byte by byte. */
final class Wire implements Closeable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  Wire(URI portal) throws IOException {
    socket = new Socket(portal.getHost(), portal.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
  }

  Wire say(String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /** Asks for a path and reads the answer, whose length has to be known. */
  String ask(String path) throws IOException {
    return say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").answer();
  }

  /** One answer whose length is known. */
  String answer() throws IOException {
    String head = head();
    Matcher length = LENGTH.matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return head + new String(socket.getInputStream().readNBytes(bytes), ISO_8859_1);
  }

  /** What comes up to the first empty line. */
  String head() throws IOException {
    return until("\r\n\r\n");
  }

  /** What comes up to some words; all of it if the connection ends before. */
  String until(String words) throws IOException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    while (!heard.toString(ISO_8859_1).endsWith(words)) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        break;
      }
      heard.write(next);
    }
    return heard.toString(ISO_8859_1);
  }

  /** All that comes until the connection ends. */
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
