package dev.vitral.launcher.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code status}, and one element of {@code status --json}.
 *
 * @param kind {@code store}, {@code service} or {@code launcher}
 * @param pid null while it has no process; stores that live in one JVM share one
 * @param state {@code starting}, {@code ready} or {@code down}
 * @param store what a service keeps its data in, as in its {@code stores.json}
 */
public record PartStatus(
    @JsonProperty("name") String name,
    @JsonProperty("kind") String kind,
    @JsonProperty("url") @Nullable String url,
    @JsonProperty("pid") @Nullable Long pid,
    @JsonProperty("state") String state,
    @JsonProperty("version") @Nullable String version,
    @JsonProperty("store") @Nullable String store) {

  public static final String STORE = "store";
  public static final String SERVICE = "service";
  public static final String LAUNCHER = "launcher";
}
