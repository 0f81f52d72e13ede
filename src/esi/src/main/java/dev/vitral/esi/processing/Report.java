package dev.vitral.esi.processing;

import dev.vitral.esi.Listener;
import dev.vitral.esi.Location;
import dev.vitral.esi.Problem;
import java.util.Set;
import java.util.TreeSet;

/** What the listener is told of one rendering beside how its includes went, within bounds. */
final class Report {

  private static final int MOST_NOTES = 100;

  /** A page that depends on more headers than this might as well depend on anything. */
  private static final int MOST_HEADERS = 100;

  private final Listener listener;
  private final Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private int notes;
  private boolean unrepeatable;

  Report(Listener listener) {
    this.listener = listener;
  }

  /** Tells why something in the markup has no value, the first hundred times. */
  void note(Location at, String problem) {
    if (notes < MOST_NOTES) {
      notes++;
      listener.malformed(new Problem(at, problem));
    }
  }

  /** Tells once that chance or the clock has a part in the page. */
  void unrepeatable() {
    if (!unrepeatable) {
      unrepeatable = true;
      listener.unrepeatable();
    }
  }

  /** Tells once that the page was made of that header; {@code *} stands for anything else. */
  void dependsOn(String header) {
    String told = headers.size() < MOST_HEADERS ? header : "*";
    if (headers.add(told)) {
      listener.dependsOn(told);
    }
  }
}
