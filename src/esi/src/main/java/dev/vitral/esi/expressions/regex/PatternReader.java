package dev.vitral.esi.expressions.regex;

import dev.vitral.esi.expressions.regex.Node.Choice;
import dev.vitral.esi.expressions.regex.Node.Group;
import dev.vitral.esi.expressions.regex.Node.OneOf;
import dev.vitral.esi.expressions.regex.Node.Place;
import dev.vitral.esi.expressions.regex.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a pattern: alternatives, sequences, groups. */
final class PatternReader {

  /** Groups in each other; they are read recursively. */
  private static final int MAX_NESTING = 64;

  /** Groups in all: every alternative that runs carries the places of each. */
  private static final int MAX_GROUPS = 32;

  private final PatternText in;
  private final EscapeReader escapes;
  private final RepeatReader repeats;
  private boolean ignoreCase;
  private int groups;
  private int nesting;

  PatternReader(String bytes, boolean ignoreCase) {
    this.in = new PatternText(bytes);
    this.escapes = new EscapeReader(in);
    this.repeats = new RepeatReader(in);
    this.ignoreCase = ignoreCase;
  }

  /** The whole pattern, as group 0. */
  Node read() throws MalformedRegex {
    ignoreCase |= in.take("(?i)");
    Node whole = choice();
    if (!in.isAtEnd()) {
      throw in.malformed("unopened )");
    }
    return new Group(0, whole);
  }

  /** How many groups there are, the whole included. */
  int groups() {
    return groups + 1;
  }

  private Node choice() throws MalformedRegex {
    if (++nesting > MAX_NESTING) {
      throw in.malformed("groups nested more than " + MAX_NESTING + " deep");
    }
    List<Node> alternatives = new ArrayList<>();
    do {
      alternatives.add(sequence());
    } while (in.take("|"));
    nesting--;
    return alternatives.size() == 1 ? alternatives.get(0) : new Choice(alternatives);
  }

  private Node sequence() throws MalformedRegex {
    List<Node> parts = new ArrayList<>();
    while (!in.isAtEnd() && !in.sees("|") && !in.sees(")")) {
      parts.add(repeats.around(part()));
    }
    return new Sequence(parts);
  }

  private Node part() throws MalformedRegex {
    int character = in.next();
    return switch (character) {
      case '.' -> new OneOf(c -> c != '\n');
      case '^' -> Place.START;
      case '$' -> Place.END;
      case '(' -> group();
      case '[' -> new OneOf(new SetReader(in, escapes).read(ignoreCase));
      case '\\' -> escaped();
      case '*', '+', '?' -> throw in.malformed("nothing to repeat");
      default -> oneOf(CharacterSets.single(character));
    };
  }

  private Node group() throws MalformedRegex {
    boolean remembered = !in.take("?:");
    if (in.take("?P<") || (in.sees("?<") && !in.sees("?<=") && !in.sees("?<!") && in.take("?<"))) {
      skipName();
    } else if (in.sees("?")) {
      throw in.malformed("only (?: ) and named groups are known");
    }
    int number = remembered ? ++groups : 0;
    if (groups >= MAX_GROUPS) {
      throw in.malformed("more than " + MAX_GROUPS + " groups");
    }
    Node inner = choice();
    if (!in.take(")")) {
      throw in.malformed(") expected");
    }
    return remembered ? new Group(number, inner) : inner;
  }

  private void skipName() throws MalformedRegex {
    while (CharacterSets.isWord(in.peek())) {
      in.next();
    }
    if (!in.take(">")) {
      throw in.malformed("> expected");
    }
  }

  private Node escaped() throws MalformedRegex {
    int letter = in.peek();
    switch (letter) {
      case 'b':
      case 'B':
      case 'A':
      case 'z':
        in.next();
        return place(letter);
      default:
        return oneOf(escapes.read());
    }
  }

  private static Place place(int letter) {
    return switch (letter) {
      case 'b' -> Place.WORD_BOUNDARY;
      case 'B' -> Place.NO_WORD_BOUNDARY;
      case 'A' -> Place.START;
      default -> Place.END;
    };
  }

  private OneOf oneOf(IntPredicate set) {
    return new OneOf(ignoreCase ? CharacterSets.ignoringCase(set) : set);
  }
}
