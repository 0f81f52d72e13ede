package dev.vitral.launcher.portal;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.content.Replay;
import dev.vitral.launcher.control.Controlled;
import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.control.Progress;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.stores.StoresPart;
import dev.vitral.launcher.supervise.State;
import dev.vitral.launcher.supervise.Supervised;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Every part of the portal: the stores first, then the fragments side by side, then the shell that
 * needs them. The stores are stopped last.
 */
public final class Portal implements Controlled {

  /** After it the shell has looked at its registry again, and has had its answers. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Home home;
  private final Plan plan;
  private final ShellRegistry shellRegistry;
  private final Assembly assembly;
  private final StoresPart stores;
  private final Runnable whenDown;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, ServicePart> parts = Collections.synchronizedMap(new LinkedHashMap<>());
  private volatile Registry registry;
  private volatile List<Service> services;

  /**
   * @param whenDown what is left to do when everything is stopped
   */
  public Portal(Home home, Plan plan, Runnable whenDown) {
    this.home = home;
    this.plan = plan;
    this.stores = plan.stores(home, thread);
    this.whenDown = whenDown;
    this.shellRegistry = new ShellRegistry(home.effectiveRegistry(), plan.faults());
    this.assembly = new Assembly(home, plan, stores, shellRegistry, thread);
    this.registry = plan.registry(home);
    this.services = Service.of(registry, plan.placement());
  }

  /** Starts everything; what fails stops everything. */
  public void start(Progress progress) {
    try {
      stores.start(progress::step);
      plan.live().ifPresent(shellRegistry::surround);
      shellRegistry.write(registry);
      Accounts.of(home).complete(people());
      services.forEach(this::supervise);
      if (plan.live().isPresent()) {
        startShell(progress);
      } else if (!plan.storesOnly()) {
        startServices(services.stream().filter(service -> !service.isShell()).toList(), progress);
        FirstVisits visits = startShell(progress);
        fill(progress);
        visits.payAs(Accounts.of(home).read());
      }
      progress.ready();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Trouble e) {
      stopAll();
      progress.failed(String.valueOf(e.getMessage()));
      whenDown.run();
    }
  }

  private FirstVisits startShell(Progress progress) {
    startServices(List.of(shell()), progress);
    progress.step("shell: composing the first pages");
    FirstVisits visits = new FirstVisits(shell().url());
    visits.pay();
    return visits;
  }

  private List<Path> people() {
    return registry.fragments().stream()
        .map(fragment -> home.root().resolve("fragments").resolve(fragment.name()))
        .map(folder -> folder.resolve("content/people.json"))
        .filter(Files::exists)
        .toList();
  }

  /** Sends what was not sent yet; a portal whose samples were refused is up all the same. */
  private void fill(Progress progress) throws InterruptedException {
    if (!plan.content()) {
      return;
    }
    new Replay(
            home,
            shell().url(),
            Replay.Patience.STANDARD,
            progress::step,
            note -> {
              System.out.println(note);
              progress.note(note);
            })
        .run(Accounts.of(home).read());
  }

  private void supervise(Service service) {
    parts.put(service.name(), assembly.part(service, services));
  }

  private Service shell() {
    return services.get(services.size() - 1);
  }

  private void startServices(List<Service> together, Progress progress) {
    Starts.of(together.stream().map(service -> part(service.name())).toList(), progress::step);
  }

  private ServicePart part(String name) {
    ServicePart part = parts.get(name);
    if (part == null) {
      List<String> known = new ArrayList<>();
      status().forEach(one -> known.add(one.name()));
      throw new Trouble(
          "There is no part named '%s': it is one of %s."
              .formatted(name, String.join(", ", known)));
    }
    return part;
  }

  @Override
  public synchronized Optional<URI> rehearse(String name) {
    if (stores.has(name) || !part(name).isOutdated()) {
      return Optional.empty();
    }
    strike(name);
    ServicePart candidate = assembly.candidate(part(name).service(), services);
    parts.put(candidate.service().name(), candidate);
    try {
      Starts.of(List.of(candidate), step -> {});
    } catch (Trouble e) {
      strike(name);
      throw e;
    }
    return Optional.of(candidate.service().url());
  }

  @Override
  public synchronized void strike(String name) {
    ServicePart candidate = parts.remove(Service.candidateOf(name));
    if (candidate != null) {
      candidate.process().stop().join();
      candidate.launch().discard();
    }
  }

  @Override
  public synchronized void join(Registry.Fragment newcomer) {
    Registry.Fragment fragment = newcomer.shifted(plan.placement().offset());
    if (!of(fragment.name(), services).isEmpty()) {
      throw new Trouble(
          "%1$s is part of the portal already; ./vitral restart %1$s starts it afresh."
              .formatted(fragment.name()));
    }
    Registry grown = registry.with(fragment);
    List<Service> all = Service.of(grown, plan.placement());
    List<Service> own = of(fragment.name(), all);
    PortCheck.check(own);
    services = all;
    try {
      own.forEach(this::supervise);
      startServices(own, new Progress());
    } catch (Trouble e) {
      dismiss(own);
      services = Service.of(registry, plan.placement());
      throw e;
    }
    registry = grown;
    shellRegistry.write(registry);
  }

  @Override
  public synchronized void leave(String fragment) {
    if (registry.fragment(fragment).isEmpty()) {
      throw new Trouble("The running portal has no fragment '%s'.".formatted(fragment));
    }
    Surroundings.refuseToLose(fragment);
    registry = registry.without(fragment);
    shellRegistry.write(registry);
    sayFarewell();
    dismiss(of(fragment, services));
    services = Service.of(registry, plan.placement());
  }

  private static void sayFarewell() {
    try {
      Thread.sleep(FAREWELL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Service> of(String fragment, List<Service> services) {
    return services.stream().filter(service -> service.tenant().equals(fragment)).toList();
  }

  private void dismiss(List<Service> left) {
    for (Service service : left) {
      ServicePart part = parts.remove(service.name());
      if (part != null) {
        part.process().stop().join();
      }
    }
  }

  @Override
  public List<PartStatus> status() {
    List<PartStatus> all = new ArrayList<>();
    List<ServicePart> started = List.copyOf(parts.values());
    started.stream()
        .filter(part -> part.service().isShell())
        .forEach(part -> all.add(part.status()));
    started.stream()
        .filter(part -> !part.service().isShell())
        .forEach(part -> all.add(part.status()));
    all.addAll(stores.status());
    all.add(launcher());
    return all;
  }

  private static PartStatus launcher() {
    return new PartStatus(
        PartStatus.LAUNCHER,
        PartStatus.LAUNCHER,
        null,
        ProcessHandle.current().pid(),
        State.READY.word(),
        Portal.class.getPackage().getImplementationVersion(),
        null);
  }

  @Override
  public Map<String, String> environment(String name) {
    return part(name).launch().environment();
  }

  @Override
  public void kill(String name) {
    if (stores.has(name)) {
      stores.kill(name);
    } else {
      Starts.await(part(name).process().kill());
    }
  }

  @Override
  public void restart(String name) {
    if (stores.has(name)) {
      stores.restart(name);
    } else {
      part(name).build().forget();
      Starts.await(part(name).process().restart());
    }
  }

  @Override
  public void down() {
    stopAll();
    whenDown.run();
  }

  /** In good order, however much of it runs. */
  public void stopAll() {
    List<Supervised> running = parts.values().stream().map(ServicePart::process).toList();
    CompletableFuture.allOf(
            running.stream().map(Supervised::stop).toArray(CompletableFuture[]::new))
        .join();
    shellRegistry.close();
    stores.stop();
  }
}
