package dev.vitral.bench.secrets;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one hunt. */
final class Tally {

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<Secret, Long> seen = new HashMap<>();
  private long answered;
  private long bytes;

  void answered(Question question, Answer answer) {
    answered++;
    bytes += answer.body().length();
    String kind = question.place().kind().toString();
    count("kind", kind);
    count("status", answer.status() + " " + kind);
    count("visitor", question.viewer().isPresent() ? "logged in" : "anonymous");
    count("Cache-Status", answer.way() + " " + kind);
    question.headers().keySet().stream()
        .filter(name -> name.matches("If-.*|Range|Authorization|Cookie|Accept-Encoding"))
        .forEach(name -> count("with", name));
    count("with", question.method());
    if (answer.status() == 500) {
      count("failed", question.method() + " " + question.target());
    }
  }

  void unanswered(Throwable reason) {
    count("unanswered", String.valueOf(reason.getMessage()));
  }

  private void count(String group, String what) {
    counts.merge(group + " " + what, 1L, Long::sum);
  }

  void sees(Secret secret) {
    seen.merge(secret, 1L, Long::sum);
  }

  long answered() {
    return answered;
  }

  /** Secrets that their owner should have seen and did not: of these a hunt proves nothing. */
  List<Secret> unseen(List<Person> people) {
    return people.stream()
        .flatMap(person -> person.secrets().stream())
        .filter(secret -> secret.shown() && !seen.containsKey(secret))
        .toList();
  }

  void print(PrintStream out, List<Person> people, Duration took) {
    long millis = Math.max(1, took.toMillis());
    out.printf(
        "%,d answers in %d s, %,d a second, %,d MB%n",
        answered, millis / 1000, answered * 1000 / millis, bytes >> 20);
    counts.forEach((what, count) -> out.printf("  %-40s %,10d%n", what, count));
    out.println("seen by their owner:");
    for (Person person : people) {
      for (Secret secret : person.secrets()) {
        out.printf(
            "  %-40s %,10d%n",
            secret.owner() + ": " + secret.what(), seen.getOrDefault(secret, 0L));
      }
    }
  }
}
