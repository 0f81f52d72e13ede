package dev.vitral.contract.conduct;

import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Answer;
import java.util.List;

/** ESI stands only in answers that ask for it; elsewhere it would be shown as it is. */
final class EsiIsAnnounced implements Check {

  @Override
  public List<Violation> check(Fragment fragment) {
    return fragment
        .everything()
        .filter(answer -> answer.body().contains("<esi:") && !announces(answer))
        .map(
            answer ->
                new Violation(
                    answer.subject(), "has ESI but no Surrogate-Control: content=\"ESI/1.0\""))
        .toList();
  }

  private static boolean announces(Answer answer) {
    return answer.header("Surrogate-Control").filter(v -> v.contains("ESI/1.0")).isPresent();
  }
}
