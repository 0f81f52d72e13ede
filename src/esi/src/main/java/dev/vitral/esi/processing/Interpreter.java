package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.elements.Block;
import dev.vitral.esi.elements.Instruction;
import dev.vitral.esi.elements.Instruction.Assign;
import dev.vitral.esi.elements.Instruction.AssignText;
import dev.vitral.esi.elements.Instruction.Begin;
import dev.vitral.esi.elements.Instruction.Break;
import dev.vitral.esi.elements.Instruction.End;
import dev.vitral.esi.elements.Instruction.Exceeded;
import dev.vitral.esi.elements.Instruction.Except;
import dev.vitral.esi.elements.Instruction.Foreach;
import dev.vitral.esi.expressions.values.Value;
import dev.vitral.esi.input.Position;
import org.jspecify.annotations.Nullable;

/**
 * Follows instructions, one after the other, on a stack of its own: neither deep markup nor long
 * loops are calls within calls. What is written, fetched and defined is for those who extend it.
 */
abstract class Interpreter implements Instruction.Visitor {

  private final Namespace names;
  private Frame frame = Frame.outermost();
  private @Nullable Loop loop;

  Interpreter(Namespace names) {
    this.names = names;
  }

  final Namespace names() {
    return names;
  }

  /** The innermost block. */
  final Frame frame() {
    return frame;
  }

  final boolean isInLoop() {
    return loop != null;
  }

  /** Follows one instruction; if it begins a loop, {@link #followLoops} has to come next. */
  final void follow(Instruction instruction) {
    boolean shapesBlocks =
        instruction instanceof Begin || instruction instanceof End || instruction instanceof Except;
    if (shapesBlocks || isLive()) {
      instruction.accept(this);
    }
  }

  /** Follows the loops it is in to their ends, unless it has to wait. */
  final void followLoops() {
    while (loop != null && !isWaiting()) {
      Instruction next = loop.next();
      if (next != null) {
        names.work().payForElement();
        follow(next);
      } else if (loop.hasNextItem() && isLive()) {
        nextItem(loop);
      } else {
        loop.end();
        loop = loop.around();
        frame = frame.around();
      }
    }
  }

  private void nextItem(Loop current) {
    Position at = current.instruction().at();
    try {
      names.page().budget().takeLoopItem(where().locate(at));
      if (pays(at)) {
        current.nextItem();
      }
    } catch (LimitReached limit) {
      current.leave();
      fail(limit);
    }
  }

  /** Whether what is followed has an effect: not so in branches not taken and loops left. */
  final boolean isLive() {
    return frame.isLive() && (loop == null || !loop.isLeft()) && !isOver();
  }

  @Override
  public void begin(Begin begin) {
    frame = frame.open(isLive() && enters(begin));
  }

  /** Whether that block is to be followed; of the branches of a choice the first that holds. */
  boolean enters(Begin begin) {
    boolean isBranch = begin.block() == Block.WHEN || begin.block() == Block.OTHERWISE;
    if (isBranch && frame.isTaken()) {
      return false;
    }
    boolean enters = begin.block() != Block.WHEN || holds(begin);
    if (isBranch && enters) {
      frame.take();
    }
    return enters;
  }

  private boolean holds(Begin when) {
    names.at(where(), when.at());
    boolean holds = when.test().holds(names);
    return pays(when.at()) && holds;
  }

  @Override
  public void end(End end) {
    frame = frame.around();
  }

  @Override
  public void assign(Assign assign) {
    names.at(where(), assign.at());
    assign.target().assign(assign.value().evaluate(names), names);
    pays(assign.at());
  }

  @Override
  public void assignText(AssignText assign) {
    Value text = Procedure.text(assign, names, where());
    assign.target().assign(text, names);
    pays(assign.at());
  }

  @Override
  public void foreach(Foreach foreach) {
    names.at(where(), foreach.at());
    Value collection = foreach.collection().evaluate(names);
    pays(foreach.at());
    loop = new Loop(foreach, collection.items(), names, loop);
    frame = frame.open(true);
  }

  @Override
  public void leaveLoop(Break instruction) {
    if (loop != null) {
      loop.leave();
    }
  }

  @Override
  public void exceeded(Exceeded exceeded) {
    fail(new LimitReached(exceeded.limit(), exceeded.bound(), where().locate(exceeded.at())));
  }

  /** Whether the work that expressions may do was enough for the last one; fails if not. */
  final boolean pays(Position at) {
    boolean paid = names.work().isWithinLimits();
    if (!paid) {
      fail(names.work().takeExceeded(where().locate(at)));
    }
    return paid;
  }

  /** Where the document stands that is followed. */
  abstract Surroundings where();

  /** Whether nothing that follows has an effect any more. */
  abstract boolean isOver();

  /** Whether what follows depends on something that is not there yet. */
  abstract boolean isWaiting();

  abstract void fail(LimitReached cause);
}
