package dev.vitral.conformance.client;

import dev.vitral.conformance.cases.Body;
import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Asks the engine over a connection of its own, writing just what a case says. */
public final class Visitor {

  /** Longer than any case may take: the judge says that it was too long, not the socket. */
  private static final int PATIENCE_MILLIS = 40_000;

  private static final int CONNECT_MILLIS = 5_000;

  private final InetSocketAddress engine;

  public Visitor(InetSocketAddress engine) {
    this.engine = engine;
  }

  /**
   * Sends a request and reads its answer to the end.
   *
   * @param hangUp after how many milliseconds to go away
   */
  public Answer ask(Request request, OptionalLong hangUp) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.connect(engine, CONNECT_MILLIS);
      long start = System.nanoTime();
      OutputStream out = socket.getOutputStream();
      out.write(written(request));
      out.flush();
      long patience = hangUp.orElse(PATIENCE_MILLIS);
      AnswerReader reader = new AnswerReader(socket, start, patience, hangUp.isPresent());
      return reader.read(request.method().equals("HEAD"));
    }
  }

  private static byte[] written(Request request) {
    Headers headers = request.headers();
    StringBuilder head = new StringBuilder();
    head.append(request.method())
        .append(' ')
        .append(request.url().target())
        .append(" HTTP/1.1\r\n");
    if (!request.namesHost()) {
      head.append("Host: ").append(request.url().host()).append("\r\n");
    }
    if (!headers.has("Accept-Encoding")) {
      head.append("Accept-Encoding: identity\r\n");
    }
    headers.lines().forEach(line -> head.append(line.name() + ": " + line.value() + "\r\n"));
    byte[] body = request.body().map(Body::bytes).orElse(new byte[0]);
    boolean framed = headers.has("Content-Length") || headers.has("Transfer-Encoding");
    if (request.body().isPresent() && !framed) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
