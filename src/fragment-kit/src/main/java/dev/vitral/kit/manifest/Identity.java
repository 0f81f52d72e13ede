package dev.vitral.kit.manifest;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a route or include is sent the visitor's token. */
public enum Identity {
  /** Never; the answer is the same for everybody. */
  @JsonProperty("none")
  NONE,
  /** When there is a session; without one the answer is public. */
  @JsonProperty("optional")
  OPTIONAL,
  /** Always; without a session the route is refused. */
  @JsonProperty("required")
  REQUIRED
}
