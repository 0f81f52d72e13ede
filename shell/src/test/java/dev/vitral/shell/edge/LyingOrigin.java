package dev.vitral.shell.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An origin that answers with any bytes, whatever they claim to be. */
final class LyingOrigin implements AutoCloseable {

  /** What is written, and whether the connection ends with it. */
  private record Bytes(String text, boolean last) {}

  private static final Bytes NOTHING =
      new Bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", false);

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, Bytes> answers = new ConcurrentHashMap<>();
  private final Map<String, Bytes> firstAnswers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile int mostAnswers = Integer.MAX_VALUE;
  private volatile String lastWords = "";

  LyingOrigin() throws IOException {
    Thread accepting = new Thread(this::accept, "lying-origin");
    accepting.setDaemon(true);
    accepting.start();
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Lines of the head, joined by {@code \n}; the connection goes on. */
  LyingOrigin says(String target, String head, String body) {
    answers.put(target, new Bytes(head.replace("\n", "\r\n") + "\r\n\r\n" + body, false));
    return this;
  }

  /** The same, once. */
  LyingOrigin saysFirst(String target, String head, String body) {
    firstAnswers.put(target, new Bytes(head.replace("\n", "\r\n") + "\r\n\r\n" + body, false));
    return this;
  }

  /** The same as always; then the connection ends. */
  LyingOrigin saysLast(String target, String head, String body) {
    answers.put(target, new Bytes(head.replace("\n", "\r\n") + "\r\n\r\n" + body, true));
    return this;
  }

  /** Reads one more request on each connection than it answers, and closes it with these bytes. */
  LyingOrigin answersPerConnection(int most, String lastWords) {
    this.lastWords = lastWords;
    mostAnswers = most;
    return this;
  }

  /** Request lines and headers that reached it. */
  List<String> asked() {
    return asked;
  }

  long times(String target) {
    return asked.stream().filter(head -> head.contains(" " + target + " ")).count();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket visitor = socket.accept();
        Thread serving = new Thread(() -> serve(visitor), "lying-origin-connection");
        serving.setDaemon(true);
        serving.start();
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket visitor) {
    try (visitor) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
      boolean goesOn = true;
      for (int answers = 0; goesOn; answers++) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        asked.add(head);
        Bytes answer =
            answers < mostAnswers ? answer(head.split(" ")[1]) : new Bytes(lastWords, true);
        visitor.getOutputStream().write(answer.text().getBytes(StandardCharsets.ISO_8859_1));
        visitor.getOutputStream().flush();
        goesOn = !answer.last();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Bytes answer(String target) {
    Bytes first = firstAnswers.remove(target);
    return first != null ? first : answers.getOrDefault(target, NOTHING);
  }

  private static String head(BufferedReader in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }
}
