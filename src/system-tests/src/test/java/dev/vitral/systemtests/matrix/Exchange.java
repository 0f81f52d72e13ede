package dev.vitral.systemtests.matrix;

import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** Makes tokens of sessions, as the shell has them made. */
final class Exchange {

  private static final String QUESTION = "{\"audiences\":[\"%s\"]}";

  private final Visitor keeper;

  /**
   * @param keeper where the keeper of sessions listens
   */
  Exchange(String keeper) {
    this.keeper = new Visitor(path -> URI.create(keeper + path));
  }

  /** A token about a session's owner for one fragment; empty if the session is over. */
  Optional<String> token(String session, String audience) {
    Answer answer =
        new Answer(
            keeper.send(
                keeper
                    .request("/vitral/exchange")
                    .header("Authorization", "Bearer " + session)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(QUESTION.formatted(audience)))));
    return answer.status() == 401
        ? Optional.empty()
        : Optional.of(answer.is(200).json().path("tokens").path(audience).asText());
  }
}
