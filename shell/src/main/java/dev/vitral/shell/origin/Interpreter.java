package dev.vitral.shell.origin;

import dev.vitral.shell.origin.OriginCall.Ask;
import io.vertx.core.http.HttpClientResponse;
import java.util.function.UnaryOperator;

/** Speaks to fragments that do not speak the contract themselves. */
@FunctionalInterface
public interface Interpreter {

  /** How a fragment is asked in its own words. */
  Interpretation of(Ask ask);

  /**
   * A question in a fragment's own words.
   *
   * @param ask what it is asked
   * @param answer puts its answer, which is paused, into the words of the contract
   */
  record Interpretation(Ask ask, UnaryOperator<HttpClientResponse> answer) {

    /** Of a fragment that speaks the contract. */
    public static Interpretation verbatim(Ask ask) {
      return new Interpretation(ask, UnaryOperator.identity());
    }
  }
}
