package dev.vitral.esi.elements;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.elements.Instruction.Assign;
import dev.vitral.esi.elements.Instruction.AssignText;
import dev.vitral.esi.elements.Instruction.Break;
import dev.vitral.esi.elements.Instruction.Exceeded;
import dev.vitral.esi.elements.Instruction.Except;
import dev.vitral.esi.elements.Instruction.Foreach;
import dev.vitral.esi.elements.Instruction.Function;
import dev.vitral.esi.elements.Instruction.Inline;
import dev.vitral.esi.elements.Instruction.Return;
import dev.vitral.esi.expressions.AssignmentTarget;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.ExpressionParser;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.expressions.MalformedExpression;
import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag;
import dev.vitral.esi.tokens.Tag.Kind;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Understands the attributes of elements other than include, and whether they may stand here. */
final class ElementReader {

  private final EsiLimits limits;
  private final BiConsumer<Position, String> problems;

  ElementReader(EsiLimits limits, BiConsumer<Position, String> problems) {
    this.limits = limits;
    this.problems = problems;
  }

  static boolean isInclude(Tag tag) {
    return tag.name().equals("include") || tag.name().equals("eval");
  }

  /** Whether the element never has content; its end tag, if it has one, says nothing. */
  static boolean isVoid(Tag tag) {
    Optional<Element> element = Element.named(tag.name());
    if (element.equals(Optional.of(Element.ASSIGN))) {
      return tag.attributes().containsKey("value") || tag.kind() == Kind.EMPTY;
    }
    return element.isPresent() && element.get().role().isEmpty();
  }

  /** What an element without content does. */
  Optional<Instruction> readVoid(Tag tag, OpenElement around) {
    if (tag.tooLong()) {
      long bound = limits.of(Limit.TAG_BYTES);
      return Optional.of(new Exceeded(tag.at(), Limit.TAG_BYTES, bound));
    }
    return switch (tag.name()) {
      case "assign" -> assign(tag);
      case "break" -> where(tag, around.loop(), new Break());
      case "return" -> where(tag, around.procedure() == Role.FUNCTION, leave(tag));
      case "param" -> where(tag, false, new Break());
      default -> Optional.empty();
    };
  }

  private Optional<Instruction> where(Tag tag, boolean fits, Instruction instruction) {
    if (!fits) {
      problem(tag, "esi:" + tag.name() + " is misplaced");
    }
    return fits ? Optional.of(instruction) : Optional.empty();
  }

  private Optional<Instruction> assign(Tag tag) {
    Optional<AssignmentTarget> target = target(tag);
    Expression value = expression(tag, "value", ExpressionParser.CAPTURES);
    return target.map(to -> new Assign(tag.at(), to, value));
  }

  private Instruction leave(Tag tag) {
    boolean hasValue = tag.attributes().containsKey("value");
    return new Return(
        tag.at(),
        hasValue ? expression(tag, "value", ExpressionParser.CAPTURES) : Expression.NEVER);
  }

  /** What a {@code when} depends on. */
  Expression test(Tag when) {
    String captures = when.attribute("matchname").orElse(ExpressionParser.CAPTURES);
    return when.tooLong() ? Expression.NEVER : expression(when, "test", captures);
  }

  private Expression expression(Tag tag, String attribute, String captures) {
    try {
      return ExpressionParser.read(tag.attribute(attribute).orElse(""), captures);
    } catch (MalformedExpression malformed) {
      problem(
          tag,
          "the "
              + attribute
              + " of esi:"
              + tag.name()
              + " is no expression: "
              + malformed.problem());
      return Expression.NEVER;
    }
  }

  /** What an element with content is where it stands. */
  Role role(Tag tag, OpenElement around) {
    Optional<Role> known = Element.named(tag.name()).flatMap(Element::role);
    if (known.isEmpty()) {
      problem(tag, "unknown element esi:" + tag.name());
    }
    Role role = known.orElse(Role.TRANSPARENT);
    if (around.role() == Role.DROPPED) {
      return Role.DROPPED;
    }
    Role parent = role.parent();
    if (parent != null && parent != around.role()) {
      problem(tag, "esi:" + tag.name() + " is misplaced");
      return Role.TRANSPARENT;
    }
    boolean fetches = role == Role.TRY || role == Role.INLINE || role == Role.FUNCTION;
    boolean stray = parent == null && !around.takesContent();
    if ((fetches && around.procedure() != null) || stray) {
      problem(tag, "esi:" + tag.name() + " cannot stand within esi:" + around.name());
      return Role.DROPPED;
    }
    return role;
  }

  /** The instruction of an element with a body, now that it is whole. */
  Optional<Instruction> whole(OpenElement element) {
    Tag tag = element.tag();
    if (tag == null || tag.tooLong() || element.body() == null) {
      return Optional.empty();
    }
    Body body = element.body().build();
    return switch (element.role()) {
      case EXCEPT -> Optional.of(new Except(body));
      case FOREACH -> foreach(tag, body);
      case FUNCTION -> target(tag).map(target -> new Function(target.name(), body));
      case ASSIGN -> target(tag).map(target -> new AssignText(tag.at(), target, body));
      case INLINE -> Optional.of(inline(tag, body));
      default -> Optional.empty();
    };
  }

  private Optional<Instruction> foreach(Tag tag, Body body) {
    Expression collection = expression(tag, "collection", ExpressionParser.CAPTURES);
    return target(tag, tag.attribute("item").orElse("item"))
        .map(item -> new Foreach(tag.at(), collection, item.name(), body));
  }

  private static Inline inline(Tag tag, Body body) {
    String name = tag.attribute("name").orElse("").strip();
    return new Inline(tag.at(), Interpolation.ofAttribute(name), body);
  }

  private Optional<AssignmentTarget> target(Tag tag) {
    return target(tag, tag.attribute("name").orElse(""));
  }

  private Optional<AssignmentTarget> target(Tag tag, String name) {
    try {
      return Optional.of(AssignmentTarget.read(name));
    } catch (MalformedExpression malformed) {
      problem(tag, "the name in esi:" + tag.name() + " is none: " + malformed.problem());
      return Optional.empty();
    }
  }

  private void problem(Tag tag, String message) {
    problems.accept(tag.at(), message);
  }
}
