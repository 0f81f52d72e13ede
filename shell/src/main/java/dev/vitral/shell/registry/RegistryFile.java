package dev.vitral.shell.registry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.shell.targets.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The registered fragments and sites, read once from the file that lists them. */
@ApplicationScoped
public class RegistryFile {

  private final List<RegisteredFragment> fragments;
  private final List<RegisteredSite> sites;

  RegistryFile(RegistryConfig config, ObjectMapper json) {
    Listing listing = read(config.registry(), json);
    this.fragments =
        listing.fragments().stream()
            .map(entry -> new RegisteredFragment(entry.targets(), entry.order()))
            .sorted(Comparator.comparingInt(RegisteredFragment::order))
            .toList();
    this.sites = listing.sites() == null ? List.of() : listing.sites();
  }

  /** In the registry's order. */
  public List<RegisteredFragment> fragments() {
    return fragments;
  }

  /** Ordinary sites behind paths of the portal. */
  public List<RegisteredSite> sites() {
    return sites;
  }

  private static Listing read(Path file, ObjectMapper json) {
    try {
      return json.readValue(file.toFile(), Listing.class);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The registry " + file.toAbsolutePath() + " cannot be read; set vitral.registry", e);
    }
  }

  /** The file's form; roles and their ports are the launcher's business. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Listing(List<Entry> fragments, @Nullable List<RegisteredSite> sites) {}

  /**
   * One line of it.
   *
   * @param url of the only target
   * @param urls of several targets, in place of {@code url}
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(String name, @Nullable URI url, @Nullable List<URI> urls, int order) {

    Targets targets() {
      if ((url == null) == (urls == null)) {
        throw new IllegalArgumentException(
            "The registry has to give the fragment " + name + " either \"url\" or \"urls\"");
      }
      return new Targets(name, url == null ? Objects.requireNonNull(urls) : List.of(url));
    }
  }
}
