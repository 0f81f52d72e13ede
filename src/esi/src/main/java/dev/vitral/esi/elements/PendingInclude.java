package dev.vitral.esi.elements;

import dev.vitral.esi.elements.IncludeTag.Param;
import dev.vitral.esi.expressions.Interpolation;
import dev.vitral.esi.input.Position;
import dev.vitral.esi.tokens.Tag;
import dev.vitral.esi.tokens.Tag.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * An include whose start tag has been read. It may have {@code param} children up to an end tag; or
 * its slash was forgotten, and what follows has nothing to do with it.
 */
final class PendingInclude {

  private final Tag tag;
  private final long maxBlank;
  private final List<Param> params = new ArrayList<>();
  private final List<ByteBuffer> blanks = new ArrayList<>();
  private long blank;
  private boolean ended;

  /**
   * @param maxBlank bytes of white space after which no child is expected any more
   */
  PendingInclude(Tag tag, long maxBlank) {
    this.tag = tag;
    this.maxBlank = maxBlank;
  }

  /** Takes white space, which may stand between children. */
  boolean takes(ByteBuffer text) {
    boolean taken = !ended && blank + text.remaining() <= maxBlank && isBlank(text);
    if (taken) {
      blank += text.remaining();
      blanks.add(text);
    }
    return taken;
  }

  /** Takes children and its own end tag. */
  boolean takes(Tag next) {
    if (ended) {
      return false;
    }
    if (next.name().equals("param")) {
      if (next.kind() != Kind.CLOSE) {
        params.add(new Param(interpolation(next, "name"), interpolation(next, "value")));
        blanks.clear();
      }
      return true;
    }
    ended = next.kind() == Kind.CLOSE && next.name().equals(tag.name());
    if (ended) {
      blanks.clear();
    }
    return ended;
  }

  Instruction read(BiConsumer<Position, String> problems) {
    IncludeTag include =
        new IncludeReader(tag, problem -> problems.accept(tag.at(), problem)).read(params);
    return tag.name().equals("eval")
        ? new Instruction.Eval(include)
        : new Instruction.Include(include);
  }

  /** White space that belongs to what follows. */
  List<ByteBuffer> blanks() {
    return blanks;
  }

  static boolean isBlank(ByteBuffer text) {
    for (int i = text.position(); i < text.limit(); i++) {
      byte next = text.get(i);
      if (next != ' ' && (next < '\t' || next > '\r')) {
        return false;
      }
    }
    return true;
  }

  private static Interpolation interpolation(Tag param, String attribute) {
    return Interpolation.ofAttribute(param.attribute(attribute).orElse(""));
  }
}
