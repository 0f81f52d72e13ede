package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.elements.Block;
import dev.vitral.esi.elements.Instruction;
import dev.vitral.esi.elements.Instruction.Begin;
import dev.vitral.esi.elements.Instruction.End;
import dev.vitral.esi.elements.Instruction.Eval;
import dev.vitral.esi.elements.Instruction.Except;
import dev.vitral.esi.elements.Instruction.Function;
import dev.vitral.esi.elements.Instruction.Include;
import dev.vitral.esi.elements.Instruction.Inline;
import dev.vitral.esi.elements.Instruction.Return;
import dev.vitral.esi.elements.Instruction.Text;
import dev.vitral.esi.elements.Instruction.Write;
import dev.vitral.esi.processing.IncludePart.Mode;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Queue;

/**
 * Follows a document, or a part of one, as it is read. Includes start at once and go on beside;
 * only what later markup depends on is waited for.
 */
final class DocumentRun extends Interpreter {

  private final Queue<Instruction> ahead = new ArrayDeque<>();
  private final Deque<TryPart> tries = new ArrayDeque<>();
  private final Context outermost;
  private final Inflow inflow;
  private final Runnable onEnd;
  private Context context;
  private boolean proceeding;
  private boolean held;
  private boolean waiting;
  private int waits;
  private boolean complete;
  private boolean over;

  /**
   * @param inflow where the document comes from
   * @param onEnd told when it has been followed to its end; includes may still be under way
   */
  DocumentRun(Namespace names, Context context, Inflow inflow, Runnable onEnd) {
    super(names);
    this.outermost = context;
    this.context = context;
    this.inflow = inflow;
    this.onEnd = onEnd;
  }

  /** What comes next; followed by {@link #proceed}. */
  void add(Instruction instruction) {
    ahead.add(instruction);
  }

  /** All of it. */
  void addAll(Collection<Instruction> instructions) {
    ahead.addAll(instructions);
    complete = true;
  }

  /** Nothing more is added. */
  void complete() {
    complete = true;
  }

  /** Whether the text that it writes takes memory of its own. */
  void holds(boolean holds) {
    held = holds;
  }

  /** Follows what is at hand; of no effect while that is done already. */
  void proceed() {
    if (proceeding) {
      return;
    }
    proceeding = true;
    followLoops();
    while (!waiting && !ahead.isEmpty()) {
      follow(ahead.remove());
      followLoops();
    }
    proceeding = false;
    if (!waiting && complete && !over) {
      over = true;
      outermost.out().close();
      outermost.unit().settled();
      onEnd.run();
    }
  }

  /**
   * What follows depends on something that is not there yet.
   *
   * @return ends the wait; of no effect once it has ended otherwise
   */
  Runnable waits() {
    waiting = true;
    waits++;
    inflow.waiting(true);
    int wait = waits;
    return () -> {
      if (wait == waits) {
        goOn();
      }
    };
  }

  /** Whatever it waits for is no longer of interest. */
  void goOn() {
    if (waiting) {
      waiting = false;
      inflow.waiting(false);
      proceed();
    }
  }

  @Override
  public void begin(Begin begin) {
    super.begin(begin);
    if (!frame().isLive()) {
      return;
    }
    if (begin.block() == Block.TRY) {
      tries.push(new TryPart(this, context));
    } else if (begin.block() == Block.ATTEMPT) {
      context = tries.element().attempt();
    }
  }

  @Override
  boolean enters(Begin begin) {
    boolean isSecond = begin.block() == Block.ATTEMPT && tries.element().hasBegun();
    return !isSecond && super.enters(begin);
  }

  @Override
  public void end(End end) {
    boolean entered = frame().isLive();
    super.end(end);
    if (entered && end.block() == Block.TRY) {
      tries.pop().complete();
    } else if (entered && end.block() == Block.ATTEMPT) {
      context = tries.element().endOfAttempt();
    }
  }

  @Override
  public void except(Except except) {
    if (frame().isLive()) {
      tries.element().except(except.body());
    }
  }

  @Override
  public void text(Text text) {
    ByteBuffer bytes = text.bytes().duplicate();
    if (isInLoop() || !tries.isEmpty()) {
      made(bytes);
    } else if (held) {
      context.out().add(bytes, inflow);
    } else {
      context.out().add(bytes);
    }
  }

  @Override
  public void write(Write write) {
    names().at(where(), write.at());
    byte[] bytes = write.text().toBody(names(), where().escaping());
    if (pays(write.at())) {
      made(ByteBuffer.wrap(bytes));
    }
  }

  /** Writes what the page did not have from the beginning, or has to hold without pausing it. */
  private void made(ByteBuffer bytes) {
    try {
      page().budget().takeBytes(bytes.remaining(), names()::location);
      if (!context.out().add(bytes, page().made())) {
        fail(page().tooMuchHeld(names().location()));
      }
    } catch (LimitReached limit) {
      fail(limit);
    }
  }

  @Override
  public void include(Include include) {
    new IncludePart(context, include.tag(), names(), Mode.INCLUDE, () -> {}).start();
  }

  @Override
  public void eval(Eval eval) {
    new IncludePart(context, eval.tag(), names(), Mode.EVAL, waits()).start();
  }

  @Override
  public void inline(Inline inline) {
    names().at(where(), inline.at());
    String name = inline.name().toUrl(names());
    try {
      names()
          .keep(
              FragmentUrl.resolve(name, where().base(), where().locate(inline.at())),
              inline.body());
    } catch (Refused refused) {
      page().report().note(refused.location(), refused.reason());
    }
  }

  @Override
  public void function(Function function) {
    names().define(function.name(), function.body(), where());
  }

  @Override
  public void leaveFunction(Return instruction) {}

  @Override
  Surroundings where() {
    return context.where();
  }

  @Override
  boolean isOver() {
    return context.unit().isOver();
  }

  @Override
  boolean isWaiting() {
    return waiting;
  }

  @Override
  void fail(LimitReached cause) {
    if (isWithinAttempt()) {
      page().report().note(cause.location(), cause.reason());
    }
    context.unit().fail(cause);
  }

  /** An attempt fails in silence; a page, a fragment or an include in it tells why. */
  private boolean isWithinAttempt() {
    return context != outermost;
  }

  Page page() {
    return names().page();
  }
}
