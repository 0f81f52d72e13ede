package dev.vitral.conformance.stub;

import dev.vitral.conformance.cases.Case;
import dev.vitral.conformance.cases.OriginAnswer;
import dev.vitral.conformance.cases.Url;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The listener of one case: records what reaches it and answers as the case says. */
public final class Stub implements AutoCloseable {

  /** Asked through the engine to see that it still serves; never recorded. */
  public static final String PROBE = "/.well-known/still-serving";

  public static final String PROBE_BODY = "still serving";

  private final Case played;
  private final ExecutorService threads;
  private final ServerSocket listener;
  private final List<Recorded> recorded = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger busy = new AtomicInteger();

  private Stub(Case played, ExecutorService threads) throws IOException {
    this.played = played;
    this.threads = threads;
    this.listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
  }

  /** Listens on a free port of 127.0.0.1. */
  public static Stub start(Case played, ExecutorService threads) throws IOException {
    Stub stub = new Stub(played, threads);
    threads.execute(stub::accept);
    return stub;
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /** Everything that was asked up to now, in order of arrival. */
  public List<Recorded> recorded() {
    return List.copyOf(recorded);
  }

  /** Requests that are neither answered nor given up by whoever sent them. */
  public int busy() {
    return busy.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        Socket socket = listener.accept();
        open.add(socket);
        threads.execute(() -> converse(socket));
      }
    } catch (IOException | RejectedExecutionException closed) {
      // the case is over
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new Conversation(this, socket).run();
    } catch (IOException gone) {
      // the engine went away, or the case is over
    } finally {
      open.remove(socket);
    }
  }

  OriginAnswer answerTo(Recorded request) {
    recorded.add(request);
    return played.answerAt(request.url()).orElseGet(OriginAnswer::notFound);
  }

  static boolean isProbe(Url url) {
    return url.target().equals(PROBE);
  }

  void begun() {
    busy.incrementAndGet();
  }

  void ended() {
    busy.decrementAndGet();
  }
}
