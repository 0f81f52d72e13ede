package dev.vitral.esi.processing;

import dev.vitral.esi.elements.Instruction;
import dev.vitral.esi.elements.Instruction.Foreach;
import dev.vitral.esi.expressions.values.Value;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A loop that is being followed. */
final class Loop {

  private final Foreach loop;
  private final Iterator<Value> items;
  private final Value hidden;
  private final Namespace names;
  private final @Nullable Loop around;
  private int position;
  private boolean left;

  Loop(Foreach loop, List<Value> items, Namespace names, @Nullable Loop around) {
    this.loop = loop;
    this.items = items.iterator();
    this.names = names;
    this.hidden = names.assigned(loop.item());
    this.around = around;
    this.position = loop.body().instructions().size();
  }

  Foreach instruction() {
    return loop;
  }

  @Nullable Loop around() {
    return around;
  }

  /** What comes next for this item; null if that was all. */
  @Nullable Instruction next() {
    List<Instruction> body = loop.body().instructions();
    return position < body.size() ? body.get(position++) : null;
  }

  boolean hasNextItem() {
    return !left && items.hasNext();
  }

  void nextItem() {
    position = 0;
    names.bind(loop.item(), items.next());
  }

  /** No further item, and nothing more of this one. */
  void leave() {
    left = true;
  }

  boolean isLeft() {
    return left;
  }

  /** Gives the variable back that the item hid. */
  void end() {
    names.bind(loop.item(), hidden);
  }
}
