package dev.vitral.header.account;

import dev.vitral.kit.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/** Why a wish about an account is not granted: for a form to show again, for a client to read. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String detail;
  private final transient Map<String, String> errors;
  private final transient Map<String, String> headers;

  Refusal(int status, String detail, Map<String, String> errors, Map<String, String> headers) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.errors = Map.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  public int status() {
    return status;
  }

  /** One sentence for the visitor. */
  public String detail() {
    return detail;
  }

  /** A sentence for each field that is wrong. */
  public Map<String, String> errors() {
    return errors;
  }

  /** Value of {@code Retry-After} in seconds, where trying again helps. */
  public Optional<String> retryAfter() {
    return Optional.ofNullable(headers.get("Retry-After"));
  }

  /** The same as problem details. */
  public ProblemException toProblem() {
    ProblemException problem = new ProblemException(status, detail);
    if (!errors.isEmpty()) {
      problem.with("errors", errors);
    }
    headers.forEach(problem::withHeader);
    return problem;
  }
}
