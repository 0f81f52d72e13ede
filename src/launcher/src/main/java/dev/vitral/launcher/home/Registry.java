package dev.vitral.launcher.home;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code fragments/registry.json}: every fragment, where it listens and in which roles it runs.
 *
 * @param sites what else stands behind the shell; it runs elsewhere, and only the shell asks it
 */
public record Registry(
    List<Fragment> fragments, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Site> sites) {

  public Registry {
    sites = Objects.requireNonNullElse(sites, List.of());
  }

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** A fragment; {@code url} is the one that the shell asks. */
  public record Fragment(String name, String url, int order, List<Role> roles) {}

  /** A site that the shell stands in front of as an edge. */
  public record Site(String name, String origin, String prefix, boolean esi) {}

  /**
   * One process of a fragment.
   *
   * @param heapMiB the most that its objects may take; null where the usual is enough
   * @param jvmOptions what it needs otherwise than other roles
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Role(
      String role,
      int port,
      int management,
      @Nullable Integer heapMiB,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> jvmOptions) {
    public static final String WEB = "web";

    public Role {
      jvmOptions = Objects.requireNonNullElse(jvmOptions, List.of());
    }

    Role shifted(int offset) {
      return new Role(role, port + offset, management + offset, heapMiB, jvmOptions);
    }
  }

  public static Registry read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Registry.class);
    } catch (IOException e) {
      throw new Trouble("The registry %s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The same fragments with every port moved by this much. */
  public Registry shifted(int offset) {
    return new Registry(
        fragments.stream()
            .map(
                fragment ->
                    new Fragment(
                        fragment.name,
                        shifted(fragment.url, offset),
                        fragment.order,
                        fragment.roles.stream().map(role -> role.shifted(offset)).toList()))
            .toList(),
        sites);
  }

  private static String shifted(String url, int offset) {
    URI uri = URI.create(url);
    return "%s://%s:%d".formatted(uri.getScheme(), uri.getHost(), uri.getPort() + offset);
  }

  /** The same fragments, those named here reached through another URL. */
  public Registry through(Map<String, URI> detours) {
    return new Registry(
        fragments.stream()
            .map(
                fragment ->
                    detours.containsKey(fragment.name)
                        ? new Fragment(
                            fragment.name,
                            detours.get(fragment.name).toString(),
                            fragment.order,
                            fragment.roles)
                        : fragment)
            .toList(),
        sites);
  }

  public void write(Path file) {
    try {
      Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    } catch (IOException e) {
      throw new Trouble("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
