package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Manifest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Holds the present {@link Portal}; starts with the manifests that were kept. */
@ApplicationScoped
public class Registry {

  private static final Logger LOG = Logger.getLogger(Registry.class);

  private final RegistryFile file;
  private final ManifestStore store;
  private final Map<String, Manifest> manifests = new HashMap<>();
  private volatile Portal portal = new Portal(0, List.of());

  Registry(RegistryFile file, ManifestStore store) {
    this.file = file;
    this.store = store;
    for (RegisteredFragment fragment : file.fragments()) {
      store.load(fragment.name()).ifPresent(kept -> manifests.put(fragment.name(), kept));
    }
    rebuild();
  }

  public Portal portal() {
    return portal;
  }

  /**
   * Takes a manifest that passed the checks into use and keeps it. Blocks on the disk.
   *
   * @return false if its fragment is no longer registered, or elsewhere: then nothing changes
   */
  public synchronized boolean promote(RegisteredFragment fragment, Manifest manifest) {
    if (!file.lists(fragment)) {
      return false;
    }
    if (!manifest.equals(manifests.put(fragment.name(), manifest))) {
      store.keep(fragment.name(), manifest);
      rebuild();
      LOG.infof("%s %s joined the portal", fragment.name(), manifest.version());
    }
    return true;
  }

  /** Heeds what the registry lists now. Blocks on the disk. */
  synchronized void refresh() {
    Set<String> listed =
        file.fragments().stream().map(RegisteredFragment::name).collect(Collectors.toSet());
    for (String known : Set.copyOf(manifests.keySet())) {
      if (!listed.contains(known)) {
        manifests.remove(known);
        store.forget(known);
        LOG.infof("%s left the portal", known);
      }
    }
    rebuild();
  }

  private void rebuild() {
    List<KnownFragment> known =
        file.fragments().stream().flatMap(fragment -> known(fragment).stream()).toList();
    warnOfConflicts(known);
    portal = new Portal(portal.generation() + 1, known);
  }

  private Optional<KnownFragment> known(RegisteredFragment fragment) {
    return Optional.ofNullable(manifests.get(fragment.name()))
        .map(manifest -> new KnownFragment(fragment, manifest));
  }

  private static void warnOfConflicts(List<KnownFragment> known) {
    Map<String, List<String>> owners =
        known.stream()
            .flatMap(f -> claims(f).map(claim -> Map.entry(claim, f.name())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    owners.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .forEach(e -> LOG.warnf("%s is claimed by %s; the first has it", e.getKey(), e.getValue()));
  }

  private static Stream<String> claims(KnownFragment fragment) {
    Manifest manifest = fragment.manifest();
    return Stream.concat(manifest.prefixes().stream(), manifest.cookies().stream());
  }
}
