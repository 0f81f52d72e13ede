package dev.vitral.bench.secrets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says of each answer whose secrets it gives away. */
final class Judge {

  private final List<Secret> secrets;
  private final List<String> anchors;
  private final Tally tally;

  /** Whose secrets were in the answer for this target that had this entity tag. */
  private final Map<String, String> holders = new HashMap<>();

  Judge(List<Person> people, Tally tally) {
    this.secrets = people.stream().flatMap(person -> person.secrets().stream()).toList();
    this.anchors = secrets.stream().map(Secret::anchor).distinct().toList();
    this.tally = tally;
  }

  /** What is wrong, one sentence each; empty if all is well. */
  List<String> complaints(Question question, Answer answer) {
    List<String> complaints = new ArrayList<>();
    boolean personal = false;
    for (String anchor : anchors) {
      if (answer.holds(anchor)) {
        personal |= look(anchor, question, answer, complaints);
      }
    }
    if (personal && answer.isForAnybody()) {
      complaints.add("what only %s may see may be kept by anybody".formatted(question.who()));
    }
    confirm(question, answer, personal, complaints);
    return complaints;
  }

  private boolean look(String anchor, Question question, Answer answer, List<String> complaints) {
    boolean personal = false;
    for (Secret secret : secrets) {
      if (!secret.anchor().equals(anchor) || !isTold(secret, question, answer)) {
        continue;
      }
      if (secret.shown() && question.isBy(secret.owner())) {
        personal = true;
        tally.sees(secret);
      } else {
        complaints.add(
            "%s of %s is shown to %s".formatted(secret.what(), secret.owner(), question.who()));
      }
    }
    return personal;
  }

  /** Who names a thing gets its name back: in links to the other language, in refusals. */
  private static boolean isTold(Secret secret, Question question, Answer answer) {
    return answer.holds(secret.text()) && !question.target().contains(secret.text());
  }

  /**
   * A browser that two people use after each other keeps pages of the first one: they must not be
   * confirmed to the second.
   */
  private void confirm(
      Question question, Answer answer, boolean personal, List<String> complaints) {
    if (answer.status() == 304) {
      String holder = holders.get(copy(question, question.headers().get("If-None-Match")));
      if (holder != null && !question.isBy(holder)) {
        complaints.add(
            "the page with the secrets of %s is confirmed to %s".formatted(holder, question.who()));
      }
    } else if (personal) {
      holders.put(copy(question, answer.headers().get("ETag")), question.who());
    }
  }

  private static String copy(Question question, @Nullable String tag) {
    return question.target() + " " + tag;
  }
}
