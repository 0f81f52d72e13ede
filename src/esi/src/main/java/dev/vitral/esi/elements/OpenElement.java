package dev.vitral.esi.elements;

import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An element that is open while its document is read.
 *
 * @param tag none for the document itself
 * @param expands whether variables in its text mean something
 * @param loop whether it stands in a loop that can be left from here
 * @param procedure what it stands in that is worked out at once, {@code function} or {@code assign}
 * @param body takes its instructions if they are followed only when its end, or that of an element
 *     around it, is known
 */
record OpenElement(
    @Nullable Tag tag,
    Role role,
    boolean expands,
    boolean loop,
    @Nullable Role procedure,
    @Nullable BodyBuilder body) {

  static OpenElement document() {
    return new OpenElement(null, Role.TRANSPARENT, false, false, null, null);
  }

  /** The element of a tag that opens within this one. */
  OpenElement open(Tag tag, Role inner) {
    Role effective = role == Role.DROPPED ? Role.DROPPED : inner;
    boolean anew = effective == Role.INLINE;
    return new OpenElement(
        tag,
        effective,
        effective.expandsVariables() || (expands && !anew),
        effective == Role.FOREACH || (loop && !effective.hasBody()),
        effective.isProcedure() ? effective : anew ? null : procedure,
        effective.hasBody() ? new BodyBuilder() : body);
  }

  String name() {
    return tag == null ? "" : tag.name();
  }

  Position at() {
    return tag == null ? Position.START : tag.at();
  }

  boolean takesContent() {
    return role.takesContent();
  }
}
