package dev.vitral.fuzz.targets;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.EsiOptions;
import dev.vitral.esi.Fetch;
import dev.vitral.esi.HeldBytes;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Output;
import dev.vitral.esi.PageFeed;
import dev.vitral.esi.Plans;
import dev.vitral.esi.Problem;
import dev.vitral.esi.ResponseEdit;
import dev.vitral.esi.Template;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of an input, watched: it ends once, within its limits, and leaves nothing behind.
 */
final class Visit implements Output, Listener {

  private static final long HELD_BYTES = 4 << 20;

  /** Of so many problems the engine tells no more. */
  private static final int MOST_TOLD = 100;

  private static final Duration PAUSE = Duration.ofMillis(5);

  private final OwnTime time = new OwnTime();
  private final HeldBytes held = HeldBytes.atMost(HELD_BYTES);
  private final Written written = new Written();
  private final PageInput input;
  private final EsiLimits limits;
  private final boolean slow;
  private int problems;
  private boolean limited;
  private boolean ended;
  private @Nullable EsiException abort;
  private @Nullable Finding finding;

  /**
   * @param slow whether the visitor makes the page wait after every piece
   */
  Visit(PageInput input, EsiLimits limits, boolean slow) {
    this.input = input;
    this.limits = limits;
    this.slow = slow;
  }

  /** From a template read before; fragments come whole. */
  Visit whole() {
    Template.parse("page", ByteBuffer.wrap(input.markup()), limits)
        .render(FuzzScope.REQUEST, new StubOrigin(input, time, 1), this, options());
    return finish();
  }

  /** Page and fragments in so many pieces. */
  Visit streamed(int pieces, Plans plans) {
    StubOrigin origin = new StubOrigin(input, time, pieces);
    EsiOptions options = options().withPlans(plans);
    PageFeed feed = Template.stream("page", Fetch.DONE, FuzzScope.REQUEST, origin, this, options);
    List<byte[]> cut = Cuts.atRandom(input.markup(), pieces);
    cut.forEach(piece -> feed.data(ByteBuffer.wrap(piece)));
    feed.end();
    return finish();
  }

  private EsiOptions options() {
    return EsiOptions.on(Runnable::run, time).withLimits(limits).withHeld(held).withListener(this);
  }

  private Visit finish() {
    time.passUntil(() -> ended || abort != null || finding != null);
    promise(held.now() == 0, "a page that is over holds nothing, but " + held.now());
    if (finding != null) {
      throw finding;
    }
    return this;
  }

  Written written() {
    return written;
  }

  boolean isComplete() {
    return ended;
  }

  /**
   * Whether some limit was reached, perhaps, be it healed or not: what counts over the whole page
   * runs out wherever the pieces happen to have led by then.
   */
  boolean isLimited() {
    return limited || problems >= MOST_TOLD;
  }

  @Override
  public void write(ByteBuffer piece) {
    promise(isOpen(), "nothing is written after the end");
    written.add(piece);
    long bound = input.markup().length + limits.of(Limit.PAGE_BYTES);
    promise(written.length() <= bound, "a page is bounded");
  }

  @Override
  public void end() {
    promise(isOpen(), "a page ends once");
    ended = true;
  }

  @Override
  public void abort(EsiException cause) {
    promise(isOpen(), "a page is aborted once, and not after its end");
    abort = cause;
    limited |= cause instanceof LimitReached;
    if (cause.getCause() instanceof RuntimeException crash && finding == null) {
      finding = new Finding("the engine crashed", crash);
    }
  }

  @Override
  public void included(
      String src, Location at, Outcome outcome, Duration took, @Nullable EsiException cause) {
    limited |= cause instanceof LimitReached;
  }

  @Override
  public void malformed(Problem problem) {
    problems++;
    limited |= problem.message().startsWith("limit ");
  }

  @Override
  public boolean edit(ResponseEdit edit) {
    promise(HeaderLine.isSafe(edit), "a page breaks no header of its own: " + edit);
    return written.length() == 0;
  }

  @Override
  public CompletionStage<Void> drained() {
    CompletableFuture<Void> drained = new CompletableFuture<>();
    if (slow) {
      time.after(PAUSE, () -> drained.complete(null));
    } else {
      drained.complete(null);
    }
    return drained;
  }

  private boolean isOpen() {
    return !ended && abort == null;
  }

  /**
   * Thrown within the engine a finding might be caught there: it is kept until the page is over.
   */
  private void promise(boolean kept, String promise) {
    if (!kept && finding == null) {
      finding = new Finding("not so: " + promise);
    }
  }

  @Override
  public String toString() {
    return ended ? "complete" : "aborted: " + abort;
  }
}
