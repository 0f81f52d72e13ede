package dev.vitral.shell.promotion;

import dev.vitral.contract.Violation;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.kit.manifest.Route;
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
      holder(first, prefix)
          .map(name -> "'" + prefix + "' belongs to " + name)
          .or(() -> loser(first, prefix))
          .ifPresent(why -> found.add(new Violation(where, why + ": choose another prefix")));
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

  /**
   * Whose pages a prefix would take. The longest prefix has a path, so one below somebody else's is
   * fine, but not where he says that he answers: nobody gets the form of another's log-in.
   */
  private static Optional<String> loser(List<KnownFragment> first, String prefix) {
    return first.stream()
        .flatMap(
            other ->
                other.manifest().routes().stream()
                    .filter(route -> isTaken(other.manifest(), route, prefix))
                    .map(
                        route ->
                            "'%s' would take '%s' from %s"
                                .formatted(prefix, route.path(), other.name())))
        .findFirst();
  }

  private static boolean isTaken(Manifest manifest, Route route, String prefix) {
    boolean isThere = PortalPath.isBelow(prefix, route.path()) || route.matches(prefix);
    return isThere
        && manifest.prefixes().stream()
            .noneMatch(
                own -> PortalPath.isBelow(prefix, own) && PortalPath.isBelow(own, route.path()));
  }
}
