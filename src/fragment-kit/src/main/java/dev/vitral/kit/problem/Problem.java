package dev.vitral.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type URI of the kind of problem; {@code about:blank} means: what the status says
 * @param title short text, in the visitor's language
 * @param status HTTP status, 400 to 599
 * @param detail what went wrong this time and what helps, in the visitor's language
 * @param members extension members
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @JsonAnyGetter Map<String, Object> members) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    members = Map.copyOf(members);
  }
}
