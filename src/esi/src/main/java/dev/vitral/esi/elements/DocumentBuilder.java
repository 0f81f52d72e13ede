package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.elements.Instruction.Begin;
import dev.vitral.esi.elements.Instruction.End;
import dev.vitral.esi.elements.Instruction.Exceeded;
import dev.vitral.esi.elements.Instruction.Text;
import dev.vitral.esi.elements.Instruction.Write;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag;
import dev.vitral.esi.tokens.Tag.Kind;
import dev.vitral.esi.tokens.TokenSink;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Puts tokens together to instructions, in order and as soon as each is known. What does not fit is
 * mended: misplaced and unknown tags vanish, open elements end where the element around them or the
 * document does.
 */
public final class DocumentBuilder implements TokenSink {

  private static final int MOST_PROBLEMS = 100;

  private final EsiLimits limits;
  private final Consumer<Instruction> instructions;
  private final BiConsumer<Position, String> problems;
  private final Deque<OpenElement> open = new ArrayDeque<>();
  private final Map<String, Integer> openByName = new HashMap<>();
  private final BodySize bodies;
  private final ElementReader reader;
  private Optional<PendingInclude> pending = Optional.empty();
  private int tooDeep;
  private int reported;

  /**
   * @param instructions takes the document
   * @param problems takes what is malformed, the first hundred times
   */
  public DocumentBuilder(
      EsiLimits limits, Consumer<Instruction> instructions, BiConsumer<Position, String> problems) {
    this.limits = limits;
    this.instructions = instructions;
    this.problems = problems;
    this.bodies = new BodySize(limits.of(Limit.BODY_BYTES));
    this.reader = new ElementReader(limits, this::problem);
    open.push(OpenElement.document());
  }

  @Override
  public boolean expandsVariables() {
    return top().expands() && top().role() != Role.DROPPED;
  }

  @Override
  public void text(ByteBuffer bytes) {
    if (pending.isPresent() && pending.get().takes(bytes)) {
      return;
    }
    verbatim(bytes);
  }

  @Override
  public void verbatim(ByteBuffer bytes) {
    settlePending();
    if (tooDeep > 0) {
      return;
    }
    if (top().takesContent()) {
      bodies.addText(bytes.remaining());
      emit(new Text(bytes));
    } else if (top().role() != Role.DROPPED && !PendingInclude.isBlank(bytes)) {
      problem(top().at(), "text directly in esi:" + top().name() + " is left out");
    }
  }

  @Override
  public void expression(Position at, String latin1) {
    settlePending();
    if (tooDeep == 0 && top().takesContent()) {
      bodies.addElement(latin1.length());
      emit(new Write(at, Interpolation.ofBody(latin1)));
    }
  }

  @Override
  public void problem(Position at, String message) {
    if (reported < MOST_PROBLEMS) {
      reported++;
      problems.accept(at, message);
    }
  }

  @Override
  public void tag(Tag tag) {
    if (pending.isPresent() && pending.get().takes(tag)) {
      return;
    }
    settlePending();
    bodies.addElement(tag.length());
    if (ElementReader.isVoid(tag)) {
      addVoid(tag);
    } else if (tooDeep > 0 || isTooDeep(tag)) {
      tooDeep += tag.kind() == Kind.OPEN ? 1 : tag.kind() == Kind.CLOSE ? -1 : 0;
    } else if (tag.kind() == Kind.CLOSE) {
      close(tag);
    } else {
      open(tag);
    }
  }

  /** The document is complete. */
  public void end() {
    settlePending();
    while (open.size() > 1) {
      problem(top().at(), "esi:" + top().name() + " is not closed");
      closeTop();
    }
  }

  private boolean isTooDeep(Tag tag) {
    boolean deeper = tag.kind() == Kind.OPEN && open.size() > limits.of(Limit.NESTING);
    if (deeper) {
      problem(tag.at(), "nested more than " + limits.of(Limit.NESTING) + " deep, and so left out");
    }
    return deeper;
  }

  /** An end tag of an empty element is the other half of it in XML, and says nothing. */
  private void addVoid(Tag tag) {
    if (tooDeep > 0 || tag.kind() == Kind.CLOSE || top().role() == Role.DROPPED) {
      return;
    }
    if (ElementReader.isInclude(tag)) {
      addInclude(tag);
    } else {
      reader.readVoid(tag, top()).ifPresent(this::emit);
    }
  }

  private void addInclude(Tag tag) {
    if (!top().takesContent() || top().procedure() != null) {
      problem(tag.at(), "esi:" + tag.name() + " cannot stand within esi:" + top().name());
      return;
    }
    PendingInclude include = new PendingInclude(tag, limits.of(Limit.TAG_BYTES));
    if (tag.kind() == Kind.EMPTY) {
      emit(include.read(this::problem));
    } else {
      pending = Optional.of(include);
    }
  }

  /** An include without slash is one nevertheless; it is known to be whole by what follows. */
  private void settlePending() {
    if (pending.isPresent()) {
      PendingInclude include = pending.get();
      pending = Optional.empty();
      emit(include.read(this::problem));
      include.blanks().forEach(this::text);
    }
  }

  private void open(Tag tag) {
    Role role = reader.role(tag, top());
    OpenElement element = top().open(tag, role);
    role = element.role();
    if (tag.tooLong() && role != Role.DROPPED) {
      emit(new Exceeded(tag.at(), Limit.TAG_BYTES, limits.of(Limit.TAG_BYTES)));
    }
    if (role == Role.VARS) {
      tag.attribute("name")
          .ifPresent(name -> emit(new Write(tag.at(), Interpolation.ofAttribute(name))));
    }
    Expression test = role == Role.WHEN ? reader.test(tag) : Expression.NEVER;
    role.block().ifPresent(block -> emit(new Begin(tag.at(), block, test)));
    if (role.hasBody()) {
      bodies.open();
    }
    open.push(element);
    openByName.merge(tag.name(), 1, Integer::sum);
    if (tag.kind() == Kind.EMPTY) {
      closeTop();
    }
  }

  private void close(Tag tag) {
    if (openByName.getOrDefault(tag.name(), 0) == 0) {
      problem(tag.at(), "the end tag of esi:" + tag.name() + " closes nothing");
      return;
    }
    while (!top().name().equals(tag.name())) {
      problem(top().at(), "esi:" + top().name() + " is not closed");
      closeTop();
    }
    closeTop();
  }

  private void closeTop() {
    OpenElement child = open.pop();
    openByName.computeIfPresent(child.name(), (name, count) -> count == 1 ? null : count - 1);
    child.role().block().ifPresent(block -> emit(new End(block)));
    if (child.role().hasBody()) {
      boolean fits = bodies.close(child.role().isKept());
      if (fits) {
        reader.whole(child).ifPresent(this::emit);
      } else if (bodies.isOutermost()) {
        emit(new Exceeded(child.at(), Limit.BODY_BYTES, limits.of(Limit.BODY_BYTES)));
      }
    }
  }

  private void emit(Instruction instruction) {
    if (top().body() == null) {
      instructions.accept(instruction);
    } else if (bodies.fits()) {
      top().body().add(instruction);
    }
  }

  private OpenElement top() {
    return open.element();
  }
}
