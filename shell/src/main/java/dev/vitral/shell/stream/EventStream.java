package dev.vitral.shell.stream;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * One event stream on its way to a visitor (HTML, 9.2, server-sent events). Runs on the event loop
 * of the visitor's connection.
 */
public final class EventStream {

  /** When the visitor's browser comes back after it was ended, in milliseconds. */
  private static final Buffer COME_BACK = Buffer.buffer("retry: 1000\n\n");

  private final HttpServerResponse response;
  private final Context loop;
  private final Runnable ended;

  /** Whether the last byte ended an event, so that another field may begin. */
  private boolean betweenEvents = true;

  /**
   * @param ended told once if it is ended from here
   */
  public EventStream(HttpServerResponse response, Context loop, Runnable ended) {
    this.response = response;
    this.loop = loop;
    this.ended = ended;
  }

  /** Takes note of a piece that is sent. */
  public void sent(Buffer piece) {
    betweenEvents = endsWith(piece, "\n\n") || endsWith(piece, "\r\n\r\n");
  }

  /** Ends it, with a hint when to come back; an event that has only begun is none. Any thread. */
  void end() {
    loop.runOnContext(nothing -> endHere());
  }

  private static boolean endsWith(Buffer piece, String end) {
    int start = piece.length() - end.length();
    return start >= 0 && piece.getString(start, piece.length()).equals(end);
  }

  private void endHere() {
    if (response.ended() || response.closed()) {
      return;
    }
    ended.run();
    if (betweenEvents) {
      response.end(COME_BACK);
    } else {
      response.end();
    }
  }
}
