package dev.vitral.shell.condition;

import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.bulkhead.Bulkheads;
import dev.vitral.shell.bulkhead.Circuit;
import dev.vitral.shell.figures.Figures;
import dev.vitral.shell.figures.FragmentFigures;
import dev.vitral.shell.include.Includes;
import dev.vitral.shell.promotion.Standing;
import dev.vitral.shell.promotion.Standings;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.registry.RegistryFile;
import dev.vitral.shell.targets.Balancers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at all fragments: those that are registered, in their order, then those that were. */
@ApplicationScoped
public class Conditions {

  private final RegistryFile file;
  private final Registry registry;
  private final Standings standings;
  private final Departed departed;
  private final Balancers balancers;
  private final Bulkheads bulkheads;
  private final Includes includes;
  private final Figures figures;

  Conditions(
      RegistryFile file,
      Registry registry,
      Standings standings,
      Departed departed,
      Balancers balancers,
      Bulkheads bulkheads,
      Includes includes,
      Figures figures) {
    this.file = file;
    this.registry = registry;
    this.standings = standings;
    this.departed = departed;
    this.balancers = balancers;
    this.bulkheads = bulkheads;
    this.includes = includes;
    this.figures = figures;
  }

  /** All of them, as they are now. */
  public List<Condition> now() {
    Portal portal = registry.portal();
    Function<String, FragmentFigures> measured = figures.now();
    List<RegisteredFragment> registered = file.fragments();
    List<String> names = registered.stream().map(RegisteredFragment::name).toList();
    return Stream.concat(
            registered.stream()
                .map(fragment -> of(fragment, portal, measured.apply(fragment.name()))),
            departed.all().entrySet().stream()
                .filter(gone -> !names.contains(gone.getKey()))
                .map(gone -> gone(gone.getKey(), gone.getValue(), measured)))
        .toList();
  }

  private Condition of(RegisteredFragment registered, Portal portal, FragmentFigures measured) {
    String name = registered.name();
    Optional<KnownFragment> known = portal.fragment(name);
    Standing standing = standings.of(name);
    return new Condition(
        name,
        State.of(standing),
        Optional.empty(),
        known.map(KnownFragment::manifest),
        standing,
        balancers.of(registered.targets()).health(),
        bulkheads.circuit(name),
        known.map(fragment -> includes(fragment, measured)).orElse(List.of()),
        measured.pages(),
        measured.cache());
  }

  private List<IncludeCondition> includes(KnownFragment fragment, FragmentFigures measured) {
    Manifest manifest = fragment.manifest();
    return manifest.includes().stream()
        .map(include -> new PlacedInclude(fragment, include))
        .map(
            placed ->
                new IncludeCondition(
                    placed.id(),
                    includes.deadline(placed),
                    measured.include(placed.include().name())))
        .toList();
  }

  private Condition gone(String name, Instant at, Function<String, FragmentFigures> measured) {
    return new Condition(
        name,
        State.REMOVED,
        Optional.of(at),
        Optional.empty(),
        standings.of(name),
        List.of(),
        Circuit.CLOSED,
        List.of(),
        measured.apply(name).pages(),
        measured.apply(name).cache());
  }
}
