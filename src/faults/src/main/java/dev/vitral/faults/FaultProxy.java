package dev.vitral.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands on loopback in front of one HTTP/1.1 origin and does to its answers what the present
 * {@link Fault} says. Bodies of any framing pass unchanged: fixed length, chunked, event streams,
 * connections kept alive. Pipelined requests are not told apart.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.inFrontOf(origin).with(Fault.delay(Duration.ofSeconds(2)))) {
 *   client.get(proxy.url());
 *   proxy.with(Fault.pass());
 * }
 * }</pre>
 */
public final class FaultProxy implements AutoCloseable {

  private final URI origin;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private volatile Fault fault = Fault.pass();

  private FaultProxy(URI origin, int port) {
    this.origin = origin;
    try {
      listener = new ServerSocket();
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
    } catch (IOException e) {
      throw new UncheckedIOException("no fault proxy on port " + port, e);
    }
    threads.execute(this::accept);
  }

  /** A proxy on a free port. */
  public static FaultProxy inFrontOf(URI origin) {
    return inFrontOf(origin, 0);
  }

  /** A proxy on this loopback port; 0 takes a free one. */
  public static FaultProxy inFrontOf(URI origin, int port) {
    return new FaultProxy(origin, port);
  }

  /** Sets the fault for every answer that begins from now on. */
  public FaultProxy with(Fault next) {
    fault = next;
    if (next instanceof Fault.Down) {
      conversations.forEach(Conversation::reset);
    }
    return this;
  }

  public Fault fault() {
    return fault;
  }

  /** Where to go instead of the origin: scheme, host and port, no path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        converse(listener.accept());
      } catch (IOException e) {
        // closed, which ends the loop, or a client that left before it was accepted
      }
    }
  }

  private void converse(Socket client) throws IOException {
    Conversation conversation = new Conversation(client, this);
    if (fault instanceof Fault.Down) {
      conversation.reset();
      return;
    }
    conversations.add(conversation);
    threads.execute(conversation::carryRequests);
  }

  void carryResponses(Conversation conversation) {
    threads.execute(conversation::carryResponses);
  }

  Socket connectToOrigin() throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(origin.getHost(), origin.getPort()), 5_000);
    return socket;
  }

  void ended(Conversation conversation) {
    conversations.remove(conversation);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      conversations.forEach(Conversation::reset);
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    return thread;
  }
}
