package dev.vitral.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection and, once something was asked, the one to the origin. The first bytes
 * that come back after the client has spoken begin an answer; that answer gets the fault that was
 * set when it was asked for.
 */
final class Conversation {

  private static final int BUFFER = 16 * 1024;

  private final Socket client;
  private final FaultProxy proxy;
  private final AtomicReference<@Nullable Fault> asked = new AtomicReference<>();
  private volatile @Nullable Socket origin;

  Conversation(Socket client, FaultProxy proxy) throws IOException {
    this.client = client;
    this.proxy = proxy;
    client.setTcpNoDelay(true);
  }

  /** Client to origin, until the client stops speaking. */
  void carryRequests() {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = client.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Fault fault = proxy.fault();
        if (fault instanceof Fault.Alone alone) {
          answerAlone(OwnAnswer.to(alone, new String(buffer, 0, n, StandardCharsets.ISO_8859_1)));
          return;
        }
        asked.set(fault);
        OutputStream out = origin().getOutputStream();
        out.write(buffer, 0, n);
      }
      halfClose();
    } catch (IOException e) {
      reset();
    }
  }

  private Socket origin() throws IOException {
    Socket known = origin;
    if (known != null) {
      return known;
    }
    Socket opened = proxy.connectToOrigin();
    opened.setTcpNoDelay(true);
    origin = opened;
    proxy.carryResponses(this);
    return opened;
  }

  private void halfClose() throws IOException {
    Socket known = origin;
    if (known == null) {
      reset();
    } else if (!known.isClosed()) {
      known.shutdownOutput();
    }
  }

  /** Origin to client, until the origin stops speaking or the fault ends the answer. */
  void carryResponses() {
    byte[] buffer = new byte[BUFFER];
    try {
      InputStream in = origin().getInputStream();
      OutputStream out = client.getOutputStream();
      Answer answer = Answer.to(out, Fault.pass());
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        Fault begun = asked.getAndSet(null);
        if (begun != null) {
          answer = Answer.to(out, begun);
        }
        if (!answer.carry(Arrays.copyOf(buffer, n))) {
          break;
        }
      }
      out.flush();
      client.shutdownOutput();
      close();
    } catch (IOException e) {
      reset();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      reset();
    }
  }

  /** Answers without the origin, then waits until the client has read it and closed. */
  private void answerAlone(OwnAnswer answer) throws IOException {
    answer.writeTo(client.getOutputStream());
    client.shutdownOutput();
    client.setSoTimeout(2_000);
    client.getInputStream().transferTo(OutputStream.nullOutputStream());
    close();
  }

  /** Ends both connections with a reset, as a killed process would. */
  void reset() {
    try {
      client.setSoLinger(true, 0);
    } catch (IOException e) {
      // already closed, which is what is wanted
    }
    close();
  }

  private void close() {
    proxy.ended(this);
    closeQuietly(client);
    Socket known = origin;
    if (known != null) {
      closeQuietly(known);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // nothing is left to save on a socket that cannot even be closed
    }
  }
}
