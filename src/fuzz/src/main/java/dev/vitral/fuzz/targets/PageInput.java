package dev.vitral.fuzz.targets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An input taken for a page and the answers of its origin: markup, then any number of answers, each
 * a control character for its {@link Kind}, the path, a line feed and the body.
 */
public record PageInput(byte[] markup, List<Answer> answers) {

  /** How an origin answers; the control character is its place from 1. */
  public enum Kind {
    ESI,
    PLAIN,
    ERROR,
    UNREACHABLE,
    CUT,
    HANGING,
    LATE;

    public byte mark() {
      return (byte) (ordinal() + 1);
    }

    static boolean isMark(byte one) {
      return one >= 1 && one <= values().length;
    }
  }

  /** What stands at a path. */
  public record Answer(Kind kind, String path, byte[] body) {}

  static PageInput of(byte[] input) {
    int end = nextMark(input, 0);
    byte[] markup = Arrays.copyOf(input, end);
    List<Answer> answers = new ArrayList<>();
    while (end < input.length) {
      int from = end;
      end = nextMark(input, from + 1);
      answers.add(answer(Arrays.copyOfRange(input, from, end)));
    }
    return new PageInput(markup, answers);
  }

  /** The same, but for one byte of the markup. */
  PageInput withOtherByte(int at) {
    byte[] other = markup.clone();
    if (other.length > 0) {
      other[Math.floorMod(at, other.length)] ^= 1;
    }
    return new PageInput(other, answers);
  }

  private static int nextMark(byte[] input, int from) {
    int at = from;
    while (at < input.length && !Kind.isMark(input[at])) {
      at++;
    }
    return at;
  }

  private static Answer answer(byte[] section) {
    int lineEnd = 1;
    while (lineEnd < section.length && section[lineEnd] != '\n') {
      lineEnd++;
    }
    String path = new String(section, 1, lineEnd - 1, StandardCharsets.UTF_8);
    byte[] body =
        Arrays.copyOfRange(section, Math.min(lineEnd + 1, section.length), section.length);
    return new Answer(Kind.values()[section[0] - 1], path, body);
  }

  /** What stands there; if nothing does, one of the answers for all that, always the same. */
  Answer at(String path) {
    return answers.stream()
        .filter(answer -> answer.path().equals(path))
        .findFirst()
        .orElseGet(() -> any(path));
  }

  private Answer any(String path) {
    return answers.isEmpty()
        ? new Answer(Kind.ERROR, path, new byte[0])
        : answers.get(Math.floorMod(path.hashCode(), answers.size()));
  }
}
