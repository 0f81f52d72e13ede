package dev.vitral.esi.elements;

import dev.vitral.esi.Limit;
import dev.vitral.esi.expressions.AssignmentTarget;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.input.Position;
import java.nio.ByteBuffer;

/**
 * One step of a document. A document is a flat list of them, so that it can be followed while it
 * still comes in: a choice, say, is a {@link Begin}, what is in it, and an {@link End}. Only what
 * cannot be followed before its end is known has a {@link Body} of its own. {@code vars}, {@code
 * remove}, {@code comment}, {@code text} and {@code <!--esi -->} have done their work by now.
 */
public sealed interface Instruction {

  /** Hands itself to the method that is for it. */
  void accept(Visitor visitor);

  /** Write bytes as they are; they are read-only. */
  record Text(ByteBuffer bytes) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.text(this);
    }
  }

  /** Write text with the values of variables and calls, escaped for where it stands. */
  record Write(Position at, Interpolation text) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.write(this);
    }
  }

  /** Put in a fragment (ESI 1.0, 3.1). */
  record Include(IncludeTag tag) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.include(this);
    }
  }

  /** Put in a fragment that is processed in this document's name space. */
  record Eval(IncludeTag tag) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.eval(this);
    }
  }

  /** What follows stands in that block, up to its {@link End}. */
  record Begin(Position at, Block block, Expression test) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.begin(this);
    }
  }

  /** The innermost block ends. */
  record End(Block block) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.end(this);
    }
  }

  /** What takes the place of the attempt in the innermost {@code try} if that fails. */
  record Except(Body body) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.except(this);
    }
  }

  /** Give a variable a value. */
  record Assign(Position at, AssignmentTarget target, Expression value) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.assign(this);
    }
  }

  /** Give a variable the text that the body writes. */
  record AssignText(Position at, AssignmentTarget target, Body body) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.assignText(this);
    }
  }

  /** Follow the body once for every item of a collection. */
  record Foreach(Position at, Expression collection, String item, Body body)
      implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.foreach(this);
    }
  }

  /** Leave the innermost loop. */
  record Break() implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.leaveLoop(this);
    }
  }

  /** Define a function. */
  record Function(String name, Body body) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.function(this);
    }
  }

  /** Leave the function with a value. */
  record Return(Position at, Expression value) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.leaveFunction(this);
    }
  }

  /** Keep a fragment that includes of this document find by its name (ESI 1.0, 3.2). */
  record Inline(Position at, Interpolation name, Body body) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.inline(this);
    }
  }

  /** Here stood something that a limit does not allow. */
  record Exceeded(Position at, Limit limit, long bound) implements Instruction {
    @Override
    public void accept(Visitor visitor) {
      visitor.exceeded(this);
    }
  }

  /** Follows instructions. */
  interface Visitor {
    void text(Text instruction);

    void write(Write instruction);

    void include(Include instruction);

    void eval(Eval instruction);

    void begin(Begin instruction);

    void end(End instruction);

    void except(Except instruction);

    void assign(Assign instruction);

    void assignText(AssignText instruction);

    void foreach(Foreach instruction);

    void leaveLoop(Break instruction);

    void function(Function instruction);

    void leaveFunction(Return instruction);

    void inline(Inline instruction);

    void exceeded(Exceeded instruction);
  }
}
