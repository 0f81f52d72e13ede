package dev.vitral.esi.elements;

import dev.vitral.esi.elements.Element.Choose;
import dev.vitral.esi.elements.Element.Try;
import dev.vitral.esi.elements.Element.When;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.tokens.Token.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element that is open while its document is read. */
final class Frame {

  private final @Nullable Tag tag;
  private final Role role;
  private final boolean interpolates;
  private final List<Element> content = new ArrayList<>();
  private final List<When> branches = new ArrayList<>();
  private final Expression test;
  private @Nullable List<Element> attempt;
  private @Nullable List<Element> otherwise;

  private Frame(@Nullable Tag tag, Role role, Expression test, boolean interpolates) {
    this.tag = tag;
    this.role = role;
    this.test = test;
    this.interpolates = interpolates;
  }

  static Frame ofDocument() {
    return new Frame(null, Role.TRANSPARENT, Expression.NEVER, false);
  }

  /**
   * The frame of a tag that opens within this one.
   *
   * @param test what decides about its content if it is a {@code when}
   */
  Frame open(Tag tag, Role role, Expression test) {
    Role effective = this.role == Role.DROPPED ? Role.DROPPED : role;
    return new Frame(tag, effective, test, interpolates || role.expandsVariables());
  }

  Role role() {
    return role;
  }

  boolean interpolates() {
    return interpolates;
  }

  String name() {
    return tag == null ? "" : tag.name();
  }

  int offset() {
    return tag == null ? 0 : tag.from();
  }

  /** Whether markup may stand directly in it; in {@code choose} and {@code try} only branches. */
  boolean takesContent() {
    return role != Role.CHOOSE && role != Role.TRY && role != Role.DROPPED;
  }

  List<Element> content() {
    return content;
  }

  void add(Element element) {
    if (takesContent()) {
      content.add(element);
    }
  }

  /** Takes in a child whose end has come. */
  void close(Frame child) {
    switch (child.role) {
      case DROPPED -> {}
      case TRANSPARENT, VARS -> child.content.forEach(this::add);
      case CHOOSE -> add(new Choose(child.branches, orEmpty(child.otherwise)));
      case TRY -> add(new Try(orEmpty(child.attempt), orEmpty(child.otherwise)));
      case WHEN -> branches.add(new When(child.test, child.content));
      case ATTEMPT -> attempt = attempt == null ? child.content : attempt;
      case OTHERWISE, EXCEPT -> otherwise = otherwise == null ? child.content : otherwise;
    }
  }

  private static List<Element> orEmpty(@Nullable List<Element> elements) {
    return elements == null ? List.of() : elements;
  }
}
