package dev.vitral.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A port on loopback that can be shut: who knocks then is refused, and nobody else gets the port
 * meanwhile.
 */
final class Door {

  private static final int BACKLOG = 128;

  private final int port;
  private @Nullable ServerSocket listener;
  private @Nullable Socket holder;
  private boolean accepting;
  private boolean closed;

  /**
   * @param port 0 takes a free one
   */
  Door(int port) {
    ServerSocket opened = listen(port);
    this.listener = opened;
    this.port = opened.getLocalPort();
  }

  int port() {
    return port;
  }

  /** The next client; waits until the door is open. */
  Socket accept() throws IOException, InterruptedException {
    ServerSocket open = awaitOpen();
    try {
      return open.accept();
    } finally {
      acceptsNoMore();
    }
  }

  private synchronized ServerSocket awaitOpen() throws IOException, InterruptedException {
    while (listener == null && !closed) {
      wait();
    }
    if (listener == null) {
      throw new IOException("closed");
    }
    accepting = true;
    return listener;
  }

  private synchronized void acceptsNoMore() {
    accepting = false;
    notifyAll();
  }

  synchronized void open() {
    if (listener == null && !closed) {
      leaveHold();
      listener = listen(port);
      notifyAll();
    }
  }

  /** The port stays bound, to nobody who listens. */
  synchronized void shut() {
    if (listener != null) {
      stopListening();
      awaitAcceptor();
      holder = hold();
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    stopListening();
    leaveHold();
    notifyAll();
  }

  private void stopListening() {
    try {
      if (listener != null) {
        listener.close();
      }
      listener = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A socket that a thread waits at is closed when that thread has left. */
  private void awaitAcceptor() {
    try {
      while (accepting) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void leaveHold() {
    try {
      if (holder != null) {
        holder.close();
      }
      holder = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket hold() {
    Socket bound = new Socket();
    try {
      bound.setReuseAddress(true);
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return bound;
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " cannot be held", e);
    }
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("no fault proxy on port " + port, e);
    }
  }
}
