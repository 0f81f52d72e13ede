package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.kit.manifest.NavigationEntry;
import dev.vitral.shell.visit.PortalPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The portal as its fragments' manifests describe it at one moment. Immutable.
 *
 * @param generation grows with every change, so that what is derived can be kept
 * @param fragments in the registry's order
 */
public record Portal(long generation, List<KnownFragment> fragments) {

  private static final String INCLUDES = "/fragments/";

  public Portal {
    fragments = withOwnCookies(fragments);
  }

  /** A cookie belongs to the first who names it, so that nobody else is sent a session's. */
  private static List<KnownFragment> withOwnCookies(List<KnownFragment> fragments) {
    Set<String> taken = new HashSet<>();
    List<KnownFragment> all = new ArrayList<>();
    for (KnownFragment fragment : fragments) {
      all.add(fragment.without(taken));
      taken.addAll(fragment.cookies());
    }
    return List.copyOf(all);
  }

  /**
   * The fragment that owns a page: longest prefix on segment boundaries; of two with the same
   * prefix the first in the registry's order.
   */
  public Optional<KnownFragment> owner(String path) {
    return fragments.stream()
        .filter(fragment -> longestPrefix(fragment, path) > 0)
        .max(
            Comparator.comparingInt((KnownFragment f) -> longestPrefix(f, path))
                .thenComparing(
                    Comparator.comparingInt((KnownFragment f) -> -f.registered().order())));
  }

  /** The fragment that a path below {@code /fragments/} names. */
  public Optional<KnownFragment> namedBy(String path) {
    if (!path.startsWith(INCLUDES)) {
      return Optional.empty();
    }
    int end = path.indexOf('/', INCLUDES.length());
    String name = end < 0 ? "" : path.substring(INCLUDES.length(), end);
    return fragment(name);
  }

  /** The fragment of a name. */
  public Optional<KnownFragment> fragment(String name) {
    return fragments.stream().filter(fragment -> fragment.name().equals(name)).findFirst();
  }

  /** The declared include that is served at a path. */
  public Optional<PlacedInclude> includeAt(String path) {
    return namedBy(path)
        .flatMap(
            fragment ->
                fragment.manifest().includes().stream()
                    .filter(include -> include.path().equals(path))
                    .findFirst()
                    .map(include -> new PlacedInclude(fragment, include)));
  }

  /** What stands in a slot, in its order; equal orders follow the registry. */
  public List<PlacedInclude> slot(String slot) {
    return fragments.stream()
        .flatMap(fragment -> placements(fragment, slot))
        .sorted(Comparator.comparingInt(Placement::order))
        .map(Placement::include)
        .toList();
  }

  /** The navigation of all fragments, in its order. */
  public List<NavigationEntry> navigation() {
    return fragments.stream()
        .flatMap(fragment -> fragment.manifest().navigation().stream())
        .sorted(Comparator.comparingInt(NavigationEntry::order))
        .toList();
  }

  private static Stream<Placement> placements(KnownFragment fragment, String slot) {
    Manifest manifest = fragment.manifest();
    return manifest.slots().stream()
        .filter(place -> place.slot().equals(slot))
        .flatMap(
            place ->
                manifest.include(place.include()).stream()
                    .map(
                        include ->
                            new Placement(place.order(), new PlacedInclude(fragment, include))));
  }

  private static int longestPrefix(KnownFragment fragment, String path) {
    return fragment.manifest().prefixes().stream()
        .filter(prefix -> PortalPath.isBelow(prefix, path))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private record Placement(int order, PlacedInclude include) {}
}
