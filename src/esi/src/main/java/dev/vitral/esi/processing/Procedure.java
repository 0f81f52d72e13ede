package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.elements.Body;
import dev.vitral.esi.elements.Instruction;
import dev.vitral.esi.elements.Instruction.AssignText;
import dev.vitral.esi.elements.Instruction.Eval;
import dev.vitral.esi.elements.Instruction.Except;
import dev.vitral.esi.elements.Instruction.Function;
import dev.vitral.esi.elements.Instruction.Include;
import dev.vitral.esi.elements.Instruction.Inline;
import dev.vitral.esi.elements.Instruction.Return;
import dev.vitral.esi.elements.Instruction.Text;
import dev.vitral.esi.elements.Instruction.Write;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Follows a body that is worked out at once: that of a function, which is worth what it returns, or
 * of an assignment, which is worth what it writes. Nothing in it is fetched; markup that tries is
 * not read so far.
 */
final class Procedure extends Interpreter {

  private final Surroundings where;
  private final TextBuilder written;
  private Value returned = Undefined.VALUE;
  private boolean over;

  private Procedure(Namespace names, Surroundings where) {
    super(names);
    this.where = where;
    this.written = names.workload().textBuilder();
  }

  /** What the function's body returns. */
  static Value result(Body function, Namespace names, Surroundings where) {
    Procedure procedure = new Procedure(names, where);
    procedure.followAll(function);
    return procedure.returned;
  }

  /** What the assignment's body writes; undefined if that is too long. */
  static Value text(AssignText assign, Namespace names, Surroundings where) {
    Procedure procedure = new Procedure(names, where);
    procedure.followAll(assign.body());
    names.at(where, assign.at());
    return names.admit(names.built(procedure.written));
  }

  private void followAll(Body body) {
    for (Instruction instruction : body.instructions()) {
      names().work().payForElement();
      follow(instruction);
      followLoops();
    }
  }

  @Override
  public void text(Text text) {
    ByteBuffer bytes = text.bytes().duplicate();
    written.append(StandardCharsets.ISO_8859_1.decode(bytes).toString());
  }

  @Override
  public void write(Write write) {
    names().at(where, write.at());
    written.append(write.text().evaluate(names()).toText());
    pays(write.at());
  }

  @Override
  public void leaveFunction(Return instruction) {
    names().at(where, instruction.at());
    returned = instruction.value().evaluate(names());
    over = true;
  }

  @Override
  public void include(Include include) {}

  @Override
  public void eval(Eval eval) {}

  @Override
  public void except(Except except) {}

  @Override
  public void function(Function function) {}

  @Override
  public void inline(Inline inline) {}

  @Override
  Surroundings where() {
    return where;
  }

  @Override
  boolean isOver() {
    return over;
  }

  @Override
  boolean isWaiting() {
    return false;
  }

  /** Whoever evaluates the expression that this is part of finds out. */
  @Override
  void fail(LimitReached cause) {
    names().work().exceed(cause);
    over = true;
  }
}
