package dev.vitral.esi.elements;

import dev.vitral.esi.Problem;
import dev.vitral.esi.elements.Element.Interpolated;
import dev.vitral.esi.elements.Element.Text;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.ExpressionParser;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.input.Source;
import dev.vitral.esi.tokens.Token;
import dev.vitral.esi.tokens.Token.Tag;
import dev.vitral.esi.tokens.Token.Tag.Kind;
import dev.vitral.esi.tokens.Token.Verbatim;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts tokens together to a tree. What does not fit is mended: misplaced and unknown tags vanish,
 * open elements end where the element around them or the document does.
 */
final class TreeBuilder {

  private final Source source;
  private final int maxNesting;
  private final Consumer<Problem> problems;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Integer> openByName = new HashMap<>();
  private int tooDeep;

  TreeBuilder(Source source, int maxNesting, Consumer<Problem> problems) {
    this.source = source;
    this.maxNesting = maxNesting;
    this.problems = problems;
    open.push(Frame.ofDocument());
  }

  void add(Token token) {
    if (tooDeep > 0 || isTooDeep(token)) {
      leaveOut(token);
    } else if (token instanceof Token.Text text) {
      addText(text);
    } else if (token instanceof Verbatim verbatim) {
      top().add(new Text(source.slice(verbatim.from(), verbatim.to())));
    } else if (token instanceof Tag tag) {
      addTag(tag);
    }
  }

  List<Element> finish() {
    while (open.size() > 1) {
      problem(top().offset(), "esi:" + top().name() + " is not closed");
      closeTop();
    }
    return top().content();
  }

  private boolean isTooDeep(Token token) {
    boolean deeper =
        token instanceof Tag tag
            && tag.kind() == Kind.OPEN
            && !isVoid(tag)
            && open.size() > maxNesting;
    if (deeper) {
      problem(token.from(), "nested more than " + maxNesting + " deep, and so left out");
    }
    return deeper;
  }

  /** Too deep to be kept open, elements are only counted. */
  private void leaveOut(Token token) {
    if (token instanceof Tag tag && !isVoid(tag)) {
      tooDeep += tag.kind() == Kind.OPEN ? 1 : tag.kind() == Kind.CLOSE ? -1 : 0;
    }
  }

  private void addText(Token.Text text) {
    String latin1 = source.latin1(text.from(), text.to());
    if (!top().takesContent() && top().role() != Role.DROPPED && !latin1.isBlank()) {
      problem(text.from(), "text directly in esi:" + top().name() + " is left out");
    }
    boolean interpolated = top().interpolates() && latin1.contains("$(");
    top()
        .add(
            interpolated
                ? new Interpolated(Interpolation.ofBody(latin1))
                : new Text(source.slice(text.from(), text.to())));
  }

  private void addTag(Tag tag) {
    if (isVoid(tag)) {
      addVoid(tag);
    } else if (tag.kind() == Kind.CLOSE) {
      close(tag);
    } else {
      open(tag);
      if (tag.kind() == Kind.EMPTY) {
        closeTop();
      }
    }
  }

  private static boolean isVoid(Tag tag) {
    return tag.name().equals("include") || tag.name().equals("comment");
  }

  /** An end tag of an empty element is the other half of it in XML, and says nothing. */
  private void addVoid(Tag tag) {
    if (tag.kind() == Kind.CLOSE || tag.name().equals("comment")) {
      return;
    }
    IncludeReader reader = new IncludeReader(source.location(tag.from()), problems);
    top().add(reader.read(tag));
  }

  private void open(Tag tag) {
    Optional<Role> known = Role.of(tag.name());
    if (known.isEmpty()) {
      problem(tag.from(), "unknown element esi:" + tag.name());
    }
    Role role = placed(tag, known.orElse(Role.TRANSPARENT));
    open.push(top().open(tag, role, role == Role.WHEN ? test(tag) : Expression.NEVER));
    openByName.merge(tag.name(), 1, Integer::sum);
  }

  private Role placed(Tag tag, Role role) {
    Role parent = role.parent();
    if (parent != null && parent != top().role() && top().role() != Role.DROPPED) {
      problem(tag.from(), "esi:" + tag.name() + " is misplaced");
      return Role.TRANSPARENT;
    }
    return role;
  }

  private Expression test(Tag when) {
    Optional<Expression> test =
        when.attribute("test").filter(any -> !when.tooLong()).flatMap(ExpressionParser::parse);
    if (test.isEmpty()) {
      problem(when.from(), "the test of esi:when cannot be read and counts as false");
    }
    return test.orElse(Expression.NEVER);
  }

  private void close(Tag tag) {
    if (openByName.getOrDefault(tag.name(), 0) == 0) {
      problem(tag.from(), "the end tag of esi:" + tag.name() + " closes nothing");
      return;
    }
    while (!top().name().equals(tag.name())) {
      problem(top().offset(), "esi:" + top().name() + " is not closed");
      closeTop();
    }
    closeTop();
  }

  private void closeTop() {
    Frame child = open.pop();
    openByName.merge(child.name(), -1, Integer::sum);
    top().close(child);
  }

  private Frame top() {
    return open.element();
  }

  private void problem(int offset, String message) {
    problems.accept(new Problem(source.location(offset), message));
  }
}
