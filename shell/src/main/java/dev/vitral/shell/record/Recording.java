package dev.vitral.shell.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What becomes of one request. Holds neither values of parameters nor headers nor bodies, so that
 * no secret is in it. Written on the visit's event loop, read by any thread.
 */
public final class Recording {

  /** What it takes at least, in bytes. */
  private static final int OVERHEAD = 400;

  private static final int ID_LENGTH = 32;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final String id = newId();
  private final long at = System.currentTimeMillis();
  private final long started = System.nanoTime();
  private final String method;
  private final String target;
  private final List<RecordedPart> parts = new ArrayList<>(0);
  private int room;
  private boolean isCut;
  private Optional<Duration> queued = Optional.empty();
  private volatile int status;
  private volatile long committed;
  private volatile long ended;
  private volatile long bytes;
  private volatile boolean isReady;

  /**
   * @param target without values
   * @param room what it may take, in bytes
   */
  Recording(String method, String target, int room) {
    int most = Math.max(0, (room - OVERHEAD) / 4);
    this.method = method;
    this.isCut = target.length() > most;
    this.target = isCut ? target.substring(0, most) : target;
    this.room = room - OVERHEAD - 2 * this.target.length();
  }

  /** 32 hexadecimal digits, good as a trace id too (W3C Trace Context, 3.2.2.3). */
  private static String newId() {
    byte[] id = new byte[ID_LENGTH];
    ThreadLocalRandom random = ThreadLocalRandom.current();
    fill(id, 0, random.nextLong());
    fill(id, ID_LENGTH / 2, random.nextLong() | 1); // all zeros are no trace id
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  private static void fill(byte[] id, int from, long bits) {
    long rest = bits;
    for (int i = from; i < from + ID_LENGTH / 2; i++) {
      id[i] = DIGITS[(int) (rest & 0xf)];
      rest >>>= 4;
    }
  }

  public String id() {
    return id;
  }

  public Instant at() {
    return Instant.ofEpochMilli(at);
  }

  public String method() {
    return method;
  }

  /** The path as the visitor wrote it, and the names of its parameters. */
  public String target() {
    return target;
  }

  /** How long it waited for its turn, until it was answered. */
  public synchronized void queued(Duration waited) {
    queued = Optional.of(waited);
  }

  /** One of its parts has come just now, or never will. */
  public synchronized void part(RecordedPart part) {
    if (part.weight() > room) {
      isCut = true;
    } else {
      room -= part.weight();
      parts.add(part.within(Duration.ofNanos(sinceStart()), queued));
    }
  }

  /** One of its parts was asked for in vain. */
  public void failed(String name, Duration took) {
    part(RecordedPart.of(name, "failed", "fetched", took));
  }

  public synchronized List<RecordedPart> parts() {
    return List.copyOf(parts);
  }

  /** Whether something did not fit. */
  public synchronized boolean isCut() {
    return isCut;
  }

  /** It is answered with a whole page that was at hand. */
  public void ready() {
    isReady = true;
  }

  public boolean isReady() {
    return isReady;
  }

  /** The head of the answer leaves. */
  public void committed(int with) {
    status = with;
    committed = sinceStart();
  }

  /** The answer is over, whole or not. */
  public void ended(long written) {
    bytes = written;
    ended = sinceStart();
  }

  /** The status, once it is committed. */
  public OptionalLong status() {
    return status == 0 ? OptionalLong.empty() : OptionalLong.of(status);
  }

  /** From the request to the first byte of its answer. */
  public Optional<Duration> committed() {
    return duration(committed);
  }

  /** From the request to the end of its answer; empty while it is under way. */
  public Optional<Duration> total() {
    return duration(ended);
  }

  /** What was written, head and body. */
  public long bytes() {
    return bytes;
  }

  private static Optional<Duration> duration(long nanos) {
    return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
  }

  private long sinceStart() {
    return Math.max(1, System.nanoTime() - started);
  }
}
