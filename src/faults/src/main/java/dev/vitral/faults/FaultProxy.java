package dev.vitral.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
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
  private final Door door;
  private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::daemon);
  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private volatile Fault fault = Fault.pass();

  private FaultProxy(URI origin, int port) {
    this.origin = origin;
    door = new Door(port);
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
    if (next instanceof Fault.Refused) {
      door.shut();
    } else {
      door.open();
    }
    if (isAway()) {
      conversations.forEach(Conversation::reset);
    }
    return this;
  }

  public Fault fault() {
    return fault;
  }

  /** Where to go instead of the origin: scheme, host and port, no path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + door.port());
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        converse(door.accept());
      } catch (IOException e) {
        // shut, or a client that left before it was accepted
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void converse(Socket client) throws IOException {
    Conversation conversation = new Conversation(client, this);
    conversations.add(conversation);
    if (isAway()) {
      conversation.reset();
      return;
    }
    threads.execute(conversation::carryRequests);
  }

  private boolean isAway() {
    return fault instanceof Fault.Down || fault instanceof Fault.Refused;
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
    door.close();
    conversations.forEach(Conversation::reset);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fault-proxy");
    thread.setDaemon(true);
    return thread;
  }
}
