package dev.vitral.conformance.stub;

import dev.vitral.conformance.cases.OriginAnswer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** One connection, request after request. */
final class Conversation {

  private static final long HANG_MILLIS = 30_000;

  private final Stub stub;
  private final Socket socket;
  private final PushbackInputStream in;

  Conversation(Stub stub, Socket socket) throws IOException {
    this.stub = stub;
    this.socket = socket;
    this.in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
  }

  void run() throws IOException {
    RequestReader reader = new RequestReader(in);
    boolean goesOn = true;
    while (goesOn) {
      Optional<Recorded> request = reader.next();
      goesOn = request.isPresent() && answer(request.get());
    }
  }

  private boolean answer(Recorded request) throws IOException {
    if (Stub.isProbe(request.url())) {
      return new AnswerWriter(socket.getOutputStream()).probe();
    }
    stub.begun();
    try {
      return answer(request, stub.answerTo(request));
    } finally {
      stub.ended();
    }
  }

  private boolean answer(Recorded request, OriginAnswer answer) throws IOException {
    int turn = answer.next();
    if (!waitWhileConnected(answer.delayMillis())) {
      return false;
    }
    AnswerWriter writer = new AnswerWriter(socket.getOutputStream());
    return switch (answer.fault()) {
      case NONE, DNS -> writer.write(request, answer, turn);
      case TRUNCATE -> writer.truncated(answer, turn);
      case HANG -> waitWhileConnected(HANG_MILLIS) && false;
      case RESET -> reset();
    };
  }

  /** Closing with a linger of 0 sends RST instead of FIN. */
  private boolean reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
    return false;
  }

  /** Lets time pass, unless the engine hangs up; whether it is still there. */
  private boolean waitWhileConnected(long millis) throws IOException {
    long end = System.nanoTime() + millis * 1_000_000;
    try {
      for (long left = millis; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        socket.setSoTimeout((int) left);
        int next = in.read();
        if (next < 0) {
          return false;
        }
        in.unread(next);
        Thread.sleep(left); // the next request on this connection is early; it has to wait
      }
    } catch (SocketTimeoutException passed) {
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (!socket.isClosed()) {
        socket.setSoTimeout(0);
      }
    }
    return true;
  }
}
