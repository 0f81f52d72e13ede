package dev.vitral.launcher.portal;

import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.remote.LiveCoding;
import dev.vitral.launcher.remote.RemoteParts;
import dev.vitral.launcher.remote.RemotePortal;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The registry of this run, in the file that the shell reads; detours lead through faults, and to
 * the parts of a remote portal if this one is made of some.
 */
final class ShellRegistry implements AutoCloseable {

  private final Path file;
  private final Map<String, Fault> faults;
  private final Map<String, FaultProxy> proxies = new HashMap<>();
  private volatile Optional<RemoteParts> remote = Optional.empty();

  ShellRegistry(Path file, Map<String, Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * Takes the rest of the portal from where it is.
   *
   * @throws dev.vitral.launcher.Trouble if it is not there
   */
  void surround(LiveCoding live) {
    remote = Optional.of(new RemoteParts(new RemotePortal(live.portal())));
  }

  /** Where the keys of tokens are if the header is part of a remote portal. */
  Optional<URI> keysElsewhere() {
    return remote.map(RemoteParts::keys);
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
    Registry here = registry.through(detours);
    remote.map(parts -> parts.apply(here)).orElse(here).write(file);
  }

  private FaultProxy proxy(String name, String url, Fault fault) {
    return proxies.computeIfAbsent(
        name, unknown -> FaultProxy.inFrontOf(URI.create(url)).with(fault));
  }

  @Override
  public void close() {
    proxies.values().forEach(FaultProxy::close);
    remote.ifPresent(RemoteParts::close);
  }
}
