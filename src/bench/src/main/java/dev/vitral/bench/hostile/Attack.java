package dev.vitral.bench.hostile;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.List;

/** What a hostile client does with its connection. */
enum Attack {
  /** Header lines, one a second, without an end (slow-loris). */
  SLOW_HEADERS("slow-loris headers", 400, true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
      everySecond(vertx, socket, "X-Slow: 1\r\n");
    }
  },
  /** A body of which a byte comes each second. */
  SLOW_BODY("slow bodies", 200, true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write(
          "POST /account/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
      everySecond(vertx, socket, "a");
    }
  },
  /** Connections on which nothing is ever said. */
  SILENT("silent connections", 400, true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      // that is all
    }
  },
  /** Half a request line, and nothing more. */
  HALF_OPEN("half-open connections", 400, true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write("GET / HT");
    }
  },
  /** A megabyte of headers. */
  GIANT_HEADERS("giant headers", 100, true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
      flood(socket, Buffer.buffer("X-Giant: " + "a".repeat(16_000) + "\r\n"), 64);
    }
  },
  /** Chunks without an end, 32 MB at most for each connection. */
  GIANT_BODIES("endless bodies", 20, true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write(
          "POST /account/login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/x-www-form-urlencoded\r\n\r\n");
      flood(socket, Buffer.buffer("4000\r\n" + "a".repeat(0x4000) + "\r\n"), 2_048);
    }
  },
  /** A thousand requests at once, of whose answers nothing is read. */
  PIPELINING("pipelining without reading", 50, false) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.pause();
      flood(socket, Buffer.buffer("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(10)), 100);
    }
  },
  /** Requests that two servers in a row could understand differently (RFC 9112, section 11.2). */
  SMUGGLING("request smuggling", Smuggling.CORPUS.size(), true) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write(Smuggling.CORPUS.get(number % Smuggling.CORPUS.size()));
    }
  },
  /** Event streams, held open. */
  STREAMS("event streams", 2_000, false) {
    @Override
    void begin(Vertx vertx, NetSocket socket, int number) {
      socket.write(
          "GET /fragments/voting/leaderboard/events HTTP/1.1\r\nHost: localhost\r\n"
              + "Accept: text/event-stream\r\n\r\n");
    }
  };

  /** All of them, in the order in which they are played. */
  static final List<Attack> ALL = List.of(values());

  private static final long SECOND = 1_000;

  private final String words;
  private final int connections;
  private final boolean mustBeEnded;

  /**
   * @param mustBeEnded whether the portal must end these connections by itself
   */
  Attack(String words, int connections, boolean mustBeEnded) {
    this.words = words;
    this.connections = connections;
    this.mustBeEnded = mustBeEnded;
  }

  abstract void begin(Vertx vertx, NetSocket socket, int number);

  int connections() {
    return connections;
  }

  boolean mustBeEnded() {
    return mustBeEnded;
  }

  private static void everySecond(Vertx vertx, NetSocket socket, String piece) {
    vertx.setPeriodic(
        SECOND, timer -> socket.write(piece).onFailure(ended -> vertx.cancelTimer(timer)));
  }

  /** Writes as fast as it is taken, so many times. */
  private static void flood(NetSocket socket, Buffer piece, int times) {
    int left = times;
    while (left > 0 && !socket.writeQueueFull()) {
      socket.write(piece);
      left--;
    }
    int rest = left;
    socket.drainHandler(rest == 0 ? null : drained -> flood(socket, piece, rest));
  }

  @Override
  public String toString() {
    return words;
  }
}
