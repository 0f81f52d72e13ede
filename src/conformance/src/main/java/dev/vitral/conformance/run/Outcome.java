package dev.vitral.conformance.run;

import dev.vitral.conformance.judge.Finding;
import java.util.List;

/**
 * How a case went.
 *
 * @param findings what was not as expected; empty if it passed or was skipped
 * @param missing what the edge would have to be able to do; empty unless it was skipped
 */
public record Outcome(
    String id,
    String title,
    String tag,
    String level,
    List<Finding> findings,
    List<String> missing) {

  public boolean isSkipped() {
    return !missing.isEmpty();
  }

  public boolean isPassed() {
    return !isSkipped() && findings.isEmpty();
  }
}
