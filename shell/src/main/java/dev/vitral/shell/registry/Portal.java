package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.kit.manifest.NavigationEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The portal as its fragments' manifests describe it at one moment. Immutable; what pages ask it is
 * looked up, so that they cost the same with five fragments and with fifty.
 */
public final class Portal {

  private static final String INCLUDES = "/fragments/";

  private final long generation;
  private final List<KnownFragment> fragments;
  private final Map<String, KnownFragment> byName = new HashMap<>();
  private final Map<String, KnownFragment> byPrefix = new HashMap<>();
  private final Map<String, PlacedInclude> byPath = new HashMap<>();

  /**
   * @param generation grows with every change, so that what is derived can be kept
   * @param fragments in the registry's order
   */
  public Portal(long generation, List<KnownFragment> fragments) {
    this.generation = generation;
    this.fragments = withOwnCookies(fragments);
    this.fragments.forEach(this::index);
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

  private void index(KnownFragment fragment) {
    byName.putIfAbsent(fragment.name(), fragment);
    fragment.manifest().prefixes().forEach(prefix -> byPrefix.putIfAbsent(prefix, fragment));
    fragment
        .manifest()
        .includes()
        .forEach(
            include -> byPath.putIfAbsent(include.path(), new PlacedInclude(fragment, include)));
  }

  /** Grows with every change. */
  public long generation() {
    return generation;
  }

  /** In the registry's order. */
  public List<KnownFragment> fragments() {
    return fragments;
  }

  /**
   * The fragment that owns a page: longest prefix on segment boundaries; of two with the same
   * prefix the first in the registry's order.
   */
  public Optional<KnownFragment> owner(String path) {
    int end = path.length();
    while (end > 0) {
      KnownFragment owner = byPrefix.get(path.substring(0, end));
      if (owner != null) {
        return Optional.of(owner);
      }
      end = path.lastIndexOf('/', end - 1);
    }
    return Optional.empty();
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
    return Optional.ofNullable(byName.get(name));
  }

  /** The declared include that is served at a path. */
  public Optional<PlacedInclude> includeAt(String path) {
    return Optional.ofNullable(byPath.get(path));
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

  private record Placement(int order, PlacedInclude include) {}
}
