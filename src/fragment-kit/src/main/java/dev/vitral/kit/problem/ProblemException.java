package dev.vitral.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a status and a clear sentence. The message is shown to the visitor, so it is
 * written in the visitor's language and holds no internals. A fragment that wants to know more of
 * its own problems, to show a form again, extends it.
 */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Map<String, Object> members = new LinkedHashMap<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * @param status 400 to 599
   * @param detail for the visitor
   */
  public ProblemException(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** Adds an extension member (RFC 9457, section 3.2). */
  public final ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  /** Adds a header to the response, such as {@code Retry-After}. */
  public final ProblemException withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public final int status() {
    return status;
  }

  /** What went wrong; {@code empty} where the status says it all. */
  public final Optional<String> detail() {
    @Nullable String message = getMessage();
    return Optional.ofNullable(message);
  }

  Map<String, Object> members() {
    return members;
  }

  Map<String, String> headers() {
    return headers;
  }
}
