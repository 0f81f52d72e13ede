package dev.vitral.shell.coding;

import dev.vitral.shell.cache.OutsideTheHeap;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A ready page in the content codings that its visitors take. Each is made once, beside the event
 * loops, when it has been asked for twice: until then the page is sent as it is.
 */
public final class CodedBodies {

  private static final int ASKED_OFTEN = 2;

  /** What saves less than an eighth is not worth its memory. */
  private static final int LEAST_SAVED = 8;

  private static final int CODINGS = Coding.values().length;

  private final Compressor compressor;
  private final Buffer plain;
  private final LongPredicate room;
  private final AtomicIntegerArray asked = new AtomicIntegerArray(CODINGS);
  private final AtomicReferenceArray<@Nullable Buffer> made = new AtomicReferenceArray<>(CODINGS);

  /**
   * @param room whether so many more bytes may be kept; called on any thread
   */
  public CodedBodies(Compressor compressor, Buffer plain, LongPredicate room) {
    this.compressor = compressor;
    this.plain = plain;
    this.room = room;
  }

  /** Those that can be made here, the best first. */
  public List<Coding> codings() {
    return compressor.available();
  }

  /** The page in that coding; null if it is not there, or not yet. */
  public @Nullable Buffer in(Coding coding) {
    Buffer known = made.get(coding.ordinal());
    if (known == null && asked.incrementAndGet(coding.ordinal()) == ASKED_OFTEN) {
      make(coding);
    }
    return known;
  }

  /** If too many others are being made, those who ask next have it tried again. */
  private void make(Coding coding) {
    if (!compressor.compress(coding, plain, coded -> keep(coding, coded))) {
      asked.set(coding.ordinal(), 0);
    }
  }

  /** The page in the coding that a visitor wants most, if it is there already. */
  public Optional<Coded> best(AcceptEncoding accepted) {
    Optional<Coding> best = accepted.best(codings());
    @Nullable Buffer body = best.isEmpty() ? null : in(best.get());
    return body == null ? Optional.empty() : Optional.of(new Coded(best.get(), body));
  }

  /** In bytes. */
  public long weight() {
    long weight = 0;
    for (int i = 0; i < CODINGS; i++) {
      Buffer one = made.get(i);
      weight += one == null ? 0 : one.length();
    }
    return weight;
  }

  private void keep(Coding coding, byte[] coded) {
    boolean saves = coded.length < plain.length() - plain.length() / LEAST_SAVED;
    if (saves && room.test(coded.length)) {
      made.set(coding.ordinal(), OutsideTheHeap.buffer(List.of(ByteBuffer.wrap(coded))));
    }
  }
}
