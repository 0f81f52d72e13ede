package dev.vitral.kit.manifest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says of one route.
 *
 * @param path pattern of segments: {@code *} stands for one segment, a final {@code **} for the
 *     rest
 * @param kind what answers there
 * @param methods HTTP methods; empty means any
 * @param layout the layout a page asks for, so that the shell can start its includes early
 * @param identity whether the visitor's token is sent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Route(
    String path, Kind kind, List<String> methods, @Nullable String layout, Identity identity) {

  public Route {
    kind = kind == null ? Kind.API : kind;
    methods = Manifest.orEmpty(methods);
    identity = identity == null ? Identity.NONE : identity;
  }

  /** Whether a path (without query and language prefix) belongs to this route. */
  public boolean matches(String requestPath) {
    String[] pattern = path.split("/", -1);
    String[] segments = requestPath.split("/", -1);
    for (int i = 0; i < pattern.length; i++) {
      if (pattern[i].equals("**")) {
        return true;
      }
      if (i >= segments.length || !(pattern[i].equals("*") || pattern[i].equals(segments[i]))) {
        return false;
      }
    }
    return pattern.length == segments.length;
  }

  /** Whether a method is answered; who answers GET answers HEAD. */
  public boolean takes(String method) {
    return methods.isEmpty()
        || methods.contains(method)
        || (method.equals("HEAD") && methods.contains("GET"));
  }

  /** What answers at a route. */
  public enum Kind {
    @JsonProperty("page")
    PAGE,
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("api")
    API,
    @JsonProperty("stream")
    STREAM
  }
}
