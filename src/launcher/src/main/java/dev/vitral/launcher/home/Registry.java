package dev.vitral.launcher.home;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** Both as the shell wants them. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private static final Pattern BASE =
      Pattern.compile("http://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?/?");

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * A fragment.
   *
   * @param url the one that the shell asks
   * @param urls in place of {@code url}, where there are several
   * @param podium of a Podium podlet, where its manifest is and what that does not say
   * @param roles its processes on this machine; none where it runs elsewhere
   * @param conduct false if another portal has seen to it that it does what it promises
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fragment(
      String name,
      @Nullable String url,
      @Nullable List<String> urls,
      int order,
      @Nullable JsonNode podium,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Role> roles,
      @Nullable Boolean conduct) {

    public Fragment {
      roles = Objects.requireNonNullElse(roles, List.of());
    }

    /**
     * One that runs elsewhere and is to be examined here.
     *
     * @throws Trouble if the shell would refuse a registry with it, and so every later change
     */
    public static Fragment guest(String name, String url, int order) {
      if (!NAME.matcher(name).matches()) {
        throw new Trouble(
            "'%s' is no name for a fragment: it is of lower-case letters, digits and hyphens, 40 at most."
                .formatted(name));
      }
      if (!BASE.matcher(url).matches()) {
        throw new Trouble(
            "A fragment cannot be at '%s': write http://host:port, and nothing behind it."
                .formatted(url));
      }
      return new Fragment(name, url, null, order, null, List.of(), null);
    }

    /** One that counts in another portal already. */
    public static Fragment examinedElsewhere(String name, String url, int order) {
      return new Fragment(name, url, null, order, null, List.of(), false);
    }

    Fragment at(String otherUrl) {
      return new Fragment(name, otherUrl, urls, order, podium, roles, conduct);
    }

    /** The same in another place among the others. */
    public Fragment ordered(int otherOrder) {
      return new Fragment(name, url, urls, otherOrder, podium, roles, conduct);
    }

    /** The same, its ports moved by this much if it runs here. */
    public Fragment shifted(int offset) {
      if (roles.isEmpty()) {
        return this;
      }
      String moved = url == null ? null : Registry.shifted(url, offset);
      List<Role> all = roles.stream().map(role -> role.shifted(offset)).toList();
      return new Fragment(name, moved, urls, order, podium, all, conduct);
    }
  }

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

  /** The fragment of that name. */
  public Optional<Fragment> fragment(String name) {
    return fragments.stream().filter(one -> one.name.equals(name)).findFirst();
  }

  /** The same with this fragment, which takes the place of another one of its name. */
  public Registry with(Fragment fragment) {
    List<Fragment> all = new ArrayList<>(without(fragment.name).fragments);
    all.add(fragment);
    return new Registry(all, sites);
  }

  /** That fragment alone, and no site. */
  public Registry only(String name) {
    return new Registry(
        fragments.stream().filter(one -> one.name.equals(name)).toList(), List.of());
  }

  /** The same without that fragment. */
  public Registry without(String name) {
    return new Registry(fragments.stream().filter(one -> !one.name.equals(name)).toList(), sites);
  }

  /** The same fragments, the ports of those that run here moved by this much. */
  public Registry shifted(int offset) {
    return new Registry(
        fragments.stream().map(fragment -> fragment.shifted(offset)).toList(), sites);
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
                        ? fragment.at(detours.get(fragment.name).toString())
                        : fragment)
            .toList(),
        sites);
  }

  /** Writes a file that is never seen half: a running shell reads it whenever it changes. */
  public void write(Path file) {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.write(half, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Trouble("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
