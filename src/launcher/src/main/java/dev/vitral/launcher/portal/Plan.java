package dev.vitral.launcher.portal;

import dev.vitral.faults.Fault;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import java.util.List;
import java.util.Map;

/**
 * What somebody asked {@code up} for.
 *
 * @param restart start again what dies
 * @param faults per fragment, between the shell and it
 * @param settings per service, system properties
 * @param content fill the portal with the fragments' samples
 * @param storesOnly no service at all, for {@code dev}
 */
public record Plan(
    Placement placement,
    boolean restart,
    Map<String, Fault> faults,
    Map<String, Map<String, String>> settings,
    boolean content,
    boolean storesOnly) {

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
