package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import java.util.List;

/** Everything that is asked for comes, to its last byte, in time and in a size that can be read. */
final class AnswersAreBounded implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    fragment.html().forEach(read -> {});
    fragment.declared().assets().forEach(path -> fragment.get(path, "es", "*/*"));
    return fragment.unanswered();
  }
}
