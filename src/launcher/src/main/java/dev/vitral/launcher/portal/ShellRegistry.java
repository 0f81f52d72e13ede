package dev.vitral.launcher.portal;

import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import dev.vitral.launcher.home.Registry;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The registry of this run, in the file that the shell reads; detours lead through faults. */
final class ShellRegistry implements AutoCloseable {

  private final Path file;
  private final Map<String, Fault> faults;
  private final Map<String, FaultProxy> proxies = new HashMap<>();

  ShellRegistry(Path file, Map<String, Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  void write(Registry registry) {
    Map<String, URI> detours = new HashMap<>();
    for (Registry.Fragment fragment : registry.fragments()) {
      Fault fault = faults.get(fragment.name());
      String url = fragment.url();
      if (fault != null && url != null) {
        detours.put(fragment.name(), proxy(fragment.name(), url, fault).url());
      }
    }
    registry.through(detours).write(file);
  }

  private FaultProxy proxy(String name, String url, Fault fault) {
    return proxies.computeIfAbsent(
        name, unknown -> FaultProxy.inFrontOf(URI.create(url)).with(fault));
  }

  @Override
  public void close() {
    proxies.values().forEach(FaultProxy::close);
  }
}
