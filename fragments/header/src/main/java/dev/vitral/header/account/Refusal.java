package dev.vitral.header.account;

import dev.vitral.kit.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/**
 * Why a wish about an account is not granted. A form catches it and shows itself again; uncaught it
 * is the problem that a client reads.
 */
public final class Refusal extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final transient Map<String, String> errors;
  private final transient Map<String, String> headers;

  Refusal(int status, String sentence, Map<String, String> errors, Map<String, String> headers) {
    super(status, sentence);
    this.sentence = sentence;
    this.errors = Map.copyOf(errors);
    this.headers = Map.copyOf(headers);
    if (!errors.isEmpty()) {
      with("errors", this.errors);
    }
    headers.forEach(this::withHeader);
  }

  /** One sentence for the visitor. */
  public String sentence() {
    return sentence;
  }

  /** A sentence for each field that is wrong. */
  public Map<String, String> errors() {
    return errors;
  }

  /** Value of {@code Retry-After} in seconds, where trying again helps. */
  public Optional<String> retryAfter() {
    return Optional.ofNullable(headers.get("Retry-After"));
  }
}
