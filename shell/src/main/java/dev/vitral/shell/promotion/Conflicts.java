package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegisteredSite;
import dev.vitral.shell.visit.PortalPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a manifest claims that is somebody else's. Of two fragments the first in the registry has
 * it, whoever comes first, so that every shell decides alike.
 *
 * @param listed all fragments of the registry, in its order
 * @param known those whose manifest counts
 */
record Conflicts(
    List<RegisteredFragment> listed, List<KnownFragment> known, List<RegisteredSite> sites) {

  /** The conflicts of a manifest; empty if there are none. */
  List<Violation> of(RegisteredFragment claimant, Manifest manifest) {
    List<KnownFragment> first = before(claimant);
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < manifest.prefixes().size(); i++) {
      String prefix = manifest.prefixes().get(i);
      String where = "prefixes[" + i + "]";
      holder(first, prefix).ifPresent(name -> found.add(taken(where, prefix, name)));
    }
    Manifest.Session session = manifest.session();
    if (session != null) {
      first.stream()
          .filter(other -> other.manifest().session() != null)
          .findFirst()
          .ifPresent(
              keeper ->
                  found.add(
                      new Violation(
                          "session", keeper.name() + " keeps the sessions: leave the field out")));
    }
    return found;
  }

  private List<KnownFragment> before(RegisteredFragment claimant) {
    Set<String> names =
        listed.stream()
            .map(RegisteredFragment::name)
            .takeWhile(name -> !name.equals(claimant.name()))
            .collect(Collectors.toSet());
    return known.stream().filter(other -> names.contains(other.name())).toList();
  }

  private Optional<String> holder(List<KnownFragment> first, String prefix) {
    Optional<String> site =
        sites.stream()
            .filter(one -> !one.takesTheRest() && PortalPath.isBelow(one.prefix(), prefix))
            .map(RegisteredSite::name)
            .findFirst();
    return site.or(
        () ->
            first.stream()
                .filter(other -> other.manifest().prefixes().contains(prefix))
                .map(KnownFragment::name)
                .findFirst());
  }

  private static Violation taken(String where, String prefix, String name) {
    return new Violation(where, "'" + prefix + "' belongs to " + name + ": choose another prefix");
  }
}
