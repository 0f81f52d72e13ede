package dev.vitral.shell.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.contract.conduct.Conduct;
import dev.vitral.contract.conduct.Fragment;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Examines a build of a fragment that no visitor sees yet, as a promotion would: whoever deploys
 * knows what the shell will say while the build before still runs. Nothing is changed by it.
 */
@ApplicationScoped
public class Candidates {

  private static final String BESIDE = "-candidate";
  private static final Pattern IP = Pattern.compile("[0-9.]+|\\[.*");
  private static final int LAST_PORT = 65_535;

  private final RegistryFile file;
  private final Registry registry;
  private final ObjectMapper json;

  Candidates(RegistryFile file, Registry registry, ObjectMapper json) {
    this.file = file;
    this.registry = registry;
    this.json = json;
  }

  /**
   * What was found.
   *
   * @param version that its manifest says; empty if it says none
   * @param violations why it would be refused; empty if it would be promoted
   */
  public record Finding(String version, List<Violation> violations) {}

  /**
   * Where a build listens that may be examined: on a host where the fragment is at home, or that
   * has its name and {@value #BESIDE} behind it, as a Service of its own has in a cluster.
   *
   * @param target {@code http://host:port}; empty for the fragment's own first target
   * @return empty if it is no such place
   */
  public static Optional<URI> place(RegisteredFragment fragment, Optional<String> target) {
    List<URI> own = fragment.targets().urls();
    if (target.isEmpty()) {
      return Optional.of(own.get(0));
    }
    try {
      URI place = new URI(target.get());
      boolean isAtHome = own.stream().anyMatch(one -> isBeside(one.getHost(), place.getHost()));
      return Optional.of(place).filter(any -> isAtHome && isBase(any));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  private static boolean isBeside(String home, @Nullable String host) {
    return home.equals(host) || (!IP.matcher(home).matches() && candidateOf(home).equals(host));
  }

  private static String candidateOf(String home) {
    int label = home.indexOf('.') < 0 ? home.length() : home.indexOf('.');
    return home.substring(0, label) + BESIDE + home.substring(label);
  }

  private static boolean isBase(URI place) {
    return "http".equals(place.getScheme())
        && place.getPort() > 0
        && place.getPort() <= LAST_PORT
        && place.getRawUserInfo() == null
        && place.getRawPath().isEmpty()
        && place.getRawQuery() == null
        && place.getRawFragment() == null;
  }

  /**
   * Asks what listens there for all that it promises; a podlet promises nothing. Blocks, for 20 s
   * at most.
   */
  public Finding examine(RegisteredFragment fragment, URI place) {
    if (fragment.podlet().isPresent()) {
      return new Finding("", List.of());
    }
    Fragment candidate = new Fragment(fragment.name(), place, List.of());
    List<Violation> violations = new ArrayList<>(Conduct.check(candidate));
    manifest(candidate).ifPresent(read -> violations.addAll(conflicts(fragment, read)));
    return new Finding(Promoter.versionOf(candidate.manifest()), List.copyOf(violations));
  }

  private List<Violation> conflicts(RegisteredFragment fragment, Manifest manifest) {
    return new Conflicts(file.fragments(), registry.portal().fragments(), file.sites())
        .of(fragment, manifest);
  }

  /** What is no manifest was found to be none already. */
  private Optional<Manifest> manifest(Fragment candidate) {
    try {
      return Optional.ofNullable(json.treeToValue(candidate.manifest(), Manifest.class));
    } catch (JsonProcessingException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
