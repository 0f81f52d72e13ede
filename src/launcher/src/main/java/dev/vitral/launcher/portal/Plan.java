package dev.vitral.launcher.portal;

import dev.vitral.faults.Fault;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.remote.LiveCoding;
import dev.vitral.launcher.stores.NoStores;
import dev.vitral.launcher.stores.RealStores;
import dev.vitral.launcher.stores.StoresPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What somebody asked {@code up} for.
 *
 * @param restart start again what dies
 * @param faults per fragment, between the shell and it
 * @param settings per service, system properties
 * @param content fill the portal with the fragments' samples
 * @param storesOnly no service at all, for {@code dev}
 * @param live one fragment among those of a remote portal, for {@code dev --portal}: of services
 *     the shell alone
 */
public record Plan(
    Placement placement,
    boolean restart,
    Map<String, Fault> faults,
    Map<String, Map<String, String>> settings,
    boolean content,
    boolean storesOnly,
    Optional<LiveCoding> live) {

  /** The fragments that are here. */
  public Registry registry(Home home) {
    Registry all = Registry.read(home.registry()).shifted(placement.offset());
    return live.map(one -> all.only(one.fragment())).orElse(all);
  }

  /** The stores that they need; a fragment that is alone may need none. */
  StoresPart stores(Home home, ScheduledExecutorService thread) {
    return live.filter(one -> !RealStores.areWantedBy(home, one.fragment())).isPresent()
        ? new NoStores()
        : new RealStores(home, placement.offset(), restart, thread);
  }

  /** Those of the services that are going to listen. */
  public List<Service> listening(List<Service> services) {
    if (storesOnly) {
      return List.of();
    }
    return live.isEmpty()
        ? services
        : services.stream()
            .filter(service -> service.isShell() || service.role().equals(Registry.Role.WEB))
            .toList();
  }

  /** Refuses names that mean nothing before anything is started. */
  public void check(Registry registry, List<Service> services) {
    List<String> fragments = registry.fragments().stream().map(Registry.Fragment::name).toList();
    faults.keySet().forEach(name -> known("--fault", name, fragments));
    List<String> names = services.stream().map(Service::name).toList();
    settings.keySet().forEach(name -> known("--set", name, names));
  }

  private static void known(String option, String name, List<String> allowed) {
    if (!allowed.contains(name)) {
      throw new Trouble(
          "%s does not know '%s': it is one of %s."
              .formatted(option, name, String.join(", ", allowed)));
    }
  }
}
