package dev.vitral.bench.hostile;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The clients of one attack, on a loop of their own. */
final class Hostiles implements AutoCloseable {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int AT_ONCE = 50;
  private static final long PAUSE_MILLIS = 20;
  private static final long LOOK_MILLIS = 100;
  private static final int STATUS_LINE = 12;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final NetClient client =
      vertx.createNetClient(new NetClientOptions().setConnectTimeout(CONNECT_MILLIS));
  private final Attack attack;
  private final URI portal;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final long begun = System.nanoTime();
  private volatile long lastEnd = begun;
  private volatile boolean closing;

  /** Begins. */
  Hostiles(Attack attack, URI portal) {
    this.attack = attack;
    this.portal = portal;
    vertx.runOnContext(start -> open(0));
  }

  /** Some after the other, as fast as one machine opens them without losing any in the queue. */
  private void open(int from) {
    int to = Math.min(from + AT_ONCE, attack.connections());
    for (int i = from; i < to; i++) {
      int number = i;
      client
          .connect(portal.getPort(), portal.getHost())
          .onSuccess(socket -> begin(socket, number))
          .onFailure(none -> refused.incrementAndGet());
    }
    if (to < attack.connections()) {
      vertx.setTimer(PAUSE_MILLIS, next -> open(to));
    }
  }

  private void begin(NetSocket socket, int number) {
    opened.incrementAndGet();
    socket.exceptionHandler(broken -> {}); // a reset is one of the ways to be ended
    socket.closeHandler(closed -> countEnd());
    socket.handler(first -> answered(socket, first));
    attack.begin(vertx, socket, number);
  }

  private void countEnd() {
    if (!closing) {
      ended.incrementAndGet();
      lastEnd = System.nanoTime();
    }
  }

  private void answered(NetSocket socket, Buffer first) {
    String line = first.toString(StandardCharsets.ISO_8859_1);
    answers.merge(line.substring(0, Math.min(STATUS_LINE, line.length())), 1, Integer::sum);
    socket.handler(rest -> {});
  }

  int opened() {
    return opened.get();
  }

  /** How many the portal would not take. */
  int refused() {
    return refused.get();
  }

  /** How many the portal has ended. */
  int ended() {
    return ended.get();
  }

  /** Waits until the portal has ended all of them, for this time at most. */
  boolean awaitEnd(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!haveEnded() && System.nanoTime() < end) {
      Thread.sleep(LOOK_MILLIS);
    }
    return haveEnded();
  }

  private boolean haveEnded() {
    return opened() + refused() == attack.connections() && ended() == opened();
  }

  /** From the beginning to the last connection that the portal has ended. */
  Duration lastEnd() {
    return Duration.ofNanos(lastEnd - begun);
  }

  /** The first lines that came back, without their reasons. */
  Map<String, Integer> answers() {
    return new TreeMap<>(answers);
  }

  @Override
  public void close() {
    closing = true;
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
