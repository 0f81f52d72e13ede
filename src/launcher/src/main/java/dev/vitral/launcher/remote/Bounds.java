package dev.vitral.launcher.remote;

import java.time.Duration;

/**
 * How much of a remote portal is waited for and taken.
 *
 * @param connect until it has accepted a connection
 * @param answer until the head of an answer is in
 * @param body until the last byte of one is in
 * @param stream how long one that does not end by itself is listened to; browsers then ask again
 * @param bytes the most that one answer may have
 * @param streams how many of those that do not end there may be at a time
 * @param fresh how long what it told of itself is believed before it is asked again
 */
record Bounds(
    Duration connect,
    Duration answer,
    Duration body,
    Duration stream,
    long bytes,
    int streams,
    Duration fresh) {

  /** Generous to a page over a slow line, and narrower than the patience of who looks at it. */
  static final Bounds USUAL =
      new Bounds(
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          32L << 20,
          8,
          Duration.ofSeconds(10));

  /** How long an answer may take to its end, if it has one by itself. */
  Duration patience(boolean endless) {
    return endless ? stream : body;
  }
}
