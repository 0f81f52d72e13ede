package dev.vitral.launcher.portal;

import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.stores.StoresPart;
import dev.vitral.launcher.supervise.Backoff;
import dev.vitral.launcher.supervise.PidFile;
import dev.vitral.launcher.supervise.Readiness;
import dev.vitral.launcher.supervise.Supervised;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Makes of a service the process that it will be.
 *
 * @param thread the supervisor's one
 */
record Assembly(
    Home home,
    Plan plan,
    StoresPart stores,
    ShellRegistry shellRegistry,
    ScheduledExecutorService thread) {

  /** Generous, because a first run on a busy machine is slow; what dies is told at once. */
  private static final Duration START_TIME = Duration.ofMinutes(4);

  /**
   * One of the portal.
   *
   * @param all of the portal, who may need each other's addresses
   */
  ServicePart part(Service service, List<Service> all) {
    return part(service, all, asked(service), false, plan.restart());
  }

  /** The newest build of one, beside it, on ports that nobody has; it is not started again. */
  ServicePart candidate(Service service, List<Service> all) {
    Service candidate = service.asCandidate(PortCheck.free(), PortCheck.free());
    return part(candidate, all, asked(service), true, false);
  }

  /** What somebody set for a service, and so for what is to take its place. */
  private Map<String, String> asked(Service service) {
    return plan.settings().getOrDefault(service.name(), Map.of());
  }

  private ServicePart part(
      Service service,
      List<Service> all,
      Map<String, String> settings,
      boolean isCandidate,
      boolean isRestarted) {
    ServiceLaunch launch =
        new ServiceLaunch(
            home,
            service,
            new Surroundings(home, all, plan.content(), shellRegistry.keysElsewhere()),
            stores.settingsFor(service.tenant()),
            settings,
            isCandidate);
    ChosenBuild build = new ChosenBuild(launch::installed);
    Supervised process =
        new Supervised(
            service.name(),
            () -> launch.launch(build.get()),
            Readiness.of(service.readiness()),
            new Supervised.Watch(isRestarted, Backoff.standard(), START_TIME),
            PidFile.of(home.pidFiles(), service.name()),
            thread);
    return new ServicePart(service, launch, build, process);
  }
}
