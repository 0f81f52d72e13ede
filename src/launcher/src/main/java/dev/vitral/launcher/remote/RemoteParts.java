package dev.vitral.launcher.remote;

import dev.vitral.launcher.home.Registry;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A remote portal as a shell on this machine can have it: each of its fragments at a port of
 * loopback, and the whole of it as a site behind everything.
 */
public final class RemoteParts implements AutoCloseable, UnaryOperator<Registry> {

  /** Where a fragment asks for the keys of tokens. */
  static final String KEYS = "/vitral/jwks.json";

  /** Requests that are on their way at a time; a page asks for a dozen. */
  private static final int THREADS = 32;

  private static final int STEP = 10;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, RemoteParts::daemon);
  private final List<String> names;
  private final Map<String, Detour> fragments = new LinkedHashMap<>();
  private final Detour site;

  /**
   * Reads what the portal tells of itself, and listens.
   *
   * @throws dev.vitral.launcher.Trouble if it cannot be reached or tells nothing of the kind
   */
  public RemoteParts(RemotePortal portal) {
    RemoteFragments remote = new RemoteFragments(portal);
    Passage passage = new Passage(portal);
    names = remote.names();
    for (String name : names) {
      fragments.put(name, Detour.to(Rooms.of(name, remote, passage), threads));
    }
    site = Detour.to(Rooms.ofAll(passage), threads);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "remote");
    thread.setDaemon(true);
    return thread;
  }

  /** Where a fragment that runs here finds the keys that tokens are signed with: there are none. */
  public URI keys() {
    return site.url().resolve(KEYS);
  }

  /**
   * The registry of the shell here: the fragments that run here, in the places that they have in
   * the remote portal or, if it does not have them, behind its own; around them all others of it.
   */
  @Override
  public Registry apply(Registry here) {
    List<Registry.Fragment> all = new ArrayList<>();
    int order = 0;
    for (String name : names) {
      order += STEP;
      all.add(at(order, name, here));
    }
    for (Registry.Fragment newcomer : here.fragments()) {
      if (!names.contains(newcomer.name())) {
        order += STEP;
        all.add(newcomer.ordered(order));
      }
    }
    String origin = site.url().toString();
    return new Registry(all, List.of(new Registry.Site("remote", origin, "/", false)));
  }

  private Registry.Fragment at(int order, String name, Registry here) {
    return here.fragment(name)
        .map(own -> own.ordered(order))
        .orElseGet(
            () -> {
              Detour detour = fragments.get(name);
              String url = detour == null ? site.url().toString() : detour.url().toString();
              return Registry.Fragment.examinedElsewhere(name, url, order);
            });
  }

  @Override
  public void close() {
    fragments.values().forEach(Detour::close);
    site.close();
    threads.shutdownNow();
  }
}
