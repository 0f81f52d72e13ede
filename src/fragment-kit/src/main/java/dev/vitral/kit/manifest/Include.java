package dev.vitral.kit.manifest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that a fragment offers.
 *
 * @param name lower-case name; with the fragment's it is the {@code data-fragment} of its root
 * @param path where it is served, below {@code /fragments/<fragment>/}
 * @param criticality whether a page can be shown without it
 * @param deadline until its last byte, such as {@code 300ms} or {@code 2s}
 * @param concurrency requests in flight from one shell, 1 to 1000
 * @param identity whether it is sent the visitor's token
 * @param shed rank in which it is given up under load, 1 first; 0 means never
 * @param fallback where the shell fetches, ahead of need, what it shows when the include fails
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Include(
    String name,
    String path,
    Criticality criticality,
    String deadline,
    int concurrency,
    Identity identity,
    int shed,
    @Nullable String fallback) {

  private static final String DEFAULT_DEADLINE = "300ms";
  private static final int DEFAULT_CONCURRENCY = 64;

  public Include {
    criticality = criticality == null ? Criticality.OPTIONAL : criticality;
    deadline = deadline == null ? DEFAULT_DEADLINE : deadline;
    concurrency = concurrency == 0 ? DEFAULT_CONCURRENCY : concurrency;
    identity = identity == null ? Identity.NONE : identity;
  }

  /**
   * The deadline as a duration.
   *
   * @throws IllegalArgumentException if it is not a positive number with the unit {@code ms} or
   *     {@code s}
   */
  public Duration deadlineDuration() {
    return Durations.parse(deadline);
  }

  /** Whether a page can be shown without the include. */
  public enum Criticality {
    @JsonProperty("essential")
    ESSENTIAL,
    @JsonProperty("optional")
    OPTIONAL
  }
}
