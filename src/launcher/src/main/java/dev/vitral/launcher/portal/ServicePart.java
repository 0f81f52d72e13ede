package dev.vitral.launcher.portal;

import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.supervise.Supervised;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A service, how it is started, of what build, and the process that it is at this moment. */
record ServicePart(Service service, ServiceLaunch launch, ChosenBuild build, Supervised process) {

  private static final List<String> STORES =
      List.of("postgresql", "kafka", "redis", "elasticsearch", "s3");

  PartStatus status() {
    return new PartStatus(
        service.name(),
        PartStatus.SERVICE,
        service.url().toString(),
        process.pid().orElse(null),
        process.state().word(),
        launch.version(),
        stores().orElse(null));
  }

  /** Whether something else was built since it was started. */
  boolean isOutdated() {
    return !build.get().fingerprint().equals(launch.newestFingerprint());
  }

  /** Read from the settings that it was given: {@code postgresql, redis}. */
  private Optional<String> stores() {
    String names = STORES.stream().filter(this::isGiven).collect(Collectors.joining(", "));
    return Optional.of(names).filter(text -> !text.isEmpty());
  }

  private boolean isGiven(String store) {
    String prefix = "VITRAL_" + store.toUpperCase(Locale.ROOT);
    return launch.stores().keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }
}
