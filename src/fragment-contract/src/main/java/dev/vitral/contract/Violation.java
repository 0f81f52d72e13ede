package dev.vitral.contract;

import java.util.List;
import java.util.stream.Stream;

/**
 * One point in which a fragment breaks the contract.
 *
 * @param subject what breaks it: a field of the manifest, or a path and language
 * @param sentence what is wrong and what would be right
 */
public record Violation(String subject, String sentence) {

  /** Nobody reads more about one thing; a log should not have to hold more either. */
  private static final int MOST = 20;

  /** What is quoted of a fragment may be of any length. */
  private static final int LONGEST = 600;

  public Violation {
    subject = shortened(subject);
    sentence = shortened(sentence);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /** The first of many, and how many more there are. */
  public static List<Violation> first(List<Violation> all) {
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    Violation last = all.get(MOST);
    Violation rest =
        new Violation(last.subject(), "and " + (all.size() - MOST) + " more violations like these");
    return Stream.concat(all.stream().limit(MOST), Stream.of(rest)).toList();
  }

  @Override
  public String toString() {
    return subject + ": " + sentence;
  }
}
