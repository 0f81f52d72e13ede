package dev.vitral.shell.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registered fragments and sites, in a file that may be changed while the shell runs. What is
 * no registry does not count: the last good reading stays. Safe for any thread.
 */
@ApplicationScoped
public class RegistryFile {

  private static final int HTTP = 80;

  private final Path path;
  private final ObjectMapper json;
  private final List<RegisteredSite> sites;
  private byte[] content;
  private volatile Reading reading;
  private volatile Optional<String> refusal = Optional.empty();

  /**
   * @param addresses {@code host:port} of all targets
   */
  private record Reading(List<RegisteredFragment> fragments, Set<String> addresses) {

    static Reading of(List<RegisteredFragment> fragments) {
      return new Reading(
          fragments,
          fragments.stream()
              .flatMap(fragment -> fragment.targets().urls().stream())
              .map(RegistryFile::address)
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  RegistryFile(RegistryConfig config, ObjectMapper json) {
    this.path = config.registry();
    this.json = json;
    try {
      this.content = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(cannot("be read"), e);
    }
    try {
      Listing listing = Listing.of(content, json);
      this.reading = Reading.of(listing.registered());
      this.sites = listing.sites() == null ? List.of() : listing.sites();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(cannot("be used: " + wrong.getMessage()), wrong);
    }
  }

  /** In the registry's order, as they are now. */
  public List<RegisteredFragment> fragments() {
    return reading.fragments();
  }

  /** Whether a fragment is registered still, where it was and as it was. */
  public boolean lists(RegisteredFragment fragment) {
    return fragments().contains(fragment);
  }

  /**
   * What each fragment may have of something that all of them share, in bytes.
   *
   * @param all what they may have together
   * @param most what none may exceed
   */
  public long shareOf(long all, long most) {
    return Math.min(all / Math.max(1, fragments().size()), most);
  }

  /** Whether a fragment is to be had at an address. */
  boolean knows(String host, int port) {
    return reading.addresses().contains(host + ":" + port);
  }

  /** Ordinary sites behind paths of the portal, as they were when the shell started. */
  public List<RegisteredSite> sites() {
    return sites;
  }

  /** Why the file as it is now does not count; empty if it does. */
  public Optional<String> refusal() {
    return refusal;
  }

  /**
   * Reads the file again. Blocks on the disk.
   *
   * @return whether the fragments have changed
   * @throws IllegalArgumentException in words, if it has become no registry since it was read last
   */
  synchronized boolean readAgain() {
    byte[] now;
    try {
      now = Files.readAllBytes(path);
    } catch (IOException e) {
      now = new byte[0]; // it may be on its way from one version to the next
    }
    if (Arrays.equals(now, content)) {
      return false;
    }
    content = now;
    try {
      Reading next = Reading.of(Listing.of(now, json).registered());
      boolean isNew = !next.fragments().equals(reading.fragments());
      reading = next;
      refusal = Optional.empty();
      return isNew;
    } catch (IllegalArgumentException wrong) {
      refusal = Optional.of(String.valueOf(wrong.getMessage()));
      throw wrong;
    }
  }

  private String cannot(String what) {
    return "The registry " + path.toAbsolutePath() + " cannot " + what + "; see vitral.registry";
  }

  private static String address(URI url) {
    return url.getHost() + ":" + (url.getPort() > 0 ? url.getPort() : HTTP);
  }
}
