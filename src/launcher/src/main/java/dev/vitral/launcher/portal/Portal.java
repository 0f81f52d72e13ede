package dev.vitral.launcher.portal;

import dev.vitral.faults.FaultProxy;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.content.Replay;
import dev.vitral.launcher.control.Controlled;
import dev.vitral.launcher.control.PartStatus;
import dev.vitral.launcher.control.Progress;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.stores.RealStores;
import dev.vitral.launcher.stores.StoresPart;
import dev.vitral.launcher.supervise.Backoff;
import dev.vitral.launcher.supervise.PidFile;
import dev.vitral.launcher.supervise.Readiness;
import dev.vitral.launcher.supervise.State;
import dev.vitral.launcher.supervise.Supervised;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Every part of the portal: the stores first, then the fragments side by side, then the shell that
 * needs them. The stores are stopped last.
 */
public final class Portal implements Controlled {

  /** Generous, because a first run on a busy machine is slow; what dies is told at once. */
  private static final Duration START_TIME = Duration.ofMinutes(4);

  /** Starts are processor time above all. */
  private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

  private final Home home;
  private final Plan plan;
  private final Registry registry;
  private final List<Service> services;
  private final StoresPart stores;
  private final Runnable whenDown;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Map<String, ServicePart> parts = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, FaultProxy> proxies = new HashMap<>();

  /**
   * @param whenDown what is left to do when everything is stopped
   */
  public Portal(Home home, Plan plan, Runnable whenDown) {
    this.home = home;
    this.plan = plan;
    this.stores = new RealStores(home, plan.placement().offset(), plan.restart(), thread);
    this.whenDown = whenDown;
    this.registry = Registry.read(home.registry()).shifted(plan.placement().offset());
    this.services = Service.of(registry, plan.placement());
  }

  /** Starts everything; what fails stops everything. */
  public void start(Progress progress) {
    try {
      stores.start(progress::step);
      writeRegistry();
      Accounts.of(home).complete(people());
      services.forEach(this::supervise);
      if (!plan.storesOnly()) {
        startServices(services.stream().filter(service -> !service.isShell()).toList(), progress);
        startServices(services.stream().filter(Service::isShell).toList(), progress);
        progress.step("shell: composing the first pages");
        FirstVisits visits = new FirstVisits(shell().url());
        visits.pay();
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

  private void writeRegistry() {
    Map<String, URI> detours = new HashMap<>();
    for (Registry.Fragment fragment : registry.fragments()) {
      if (plan.faults().containsKey(fragment.name())) {
        FaultProxy proxy =
            FaultProxy.inFrontOf(URI.create(fragment.url()))
                .with(plan.faults().get(fragment.name()));
        proxies.put(fragment.name(), proxy);
        detours.put(fragment.name(), proxy.url());
      }
    }
    registry.through(detours).write(home.effectiveRegistry());
  }

  private void supervise(Service service) {
    ServiceLaunch launch =
        new ServiceLaunch(
            home,
            service,
            new Surroundings(home, services, plan.content()),
            stores.settingsFor(service.tenant()),
            plan.settings().getOrDefault(service.name(), Map.of()));
    Supervised process =
        new Supervised(
            service.name(),
            launch::launch,
            Readiness.of(service.readiness()),
            new Supervised.Watch(plan.restart(), Backoff.standard(), START_TIME),
            PidFile.of(home.pidFiles(), service.name()),
            thread);
    parts.put(service.name(), new ServicePart(service, launch, process));
  }

  private Service shell() {
    return services.get(services.size() - 1);
  }

  /** A few at a time: more would only get in each other's way. */
  private void startServices(List<Service> together, Progress progress) {
    ExecutorService turns = Executors.newFixedThreadPool(AT_ONCE);
    CompletableFuture<?> all = new CompletableFuture<>();
    List<CompletableFuture<Void>> starts = new ArrayList<>();
    for (Service service : together) {
      starts.add(CompletableFuture.runAsync(() -> start(service, progress), turns));
    }
    starts.forEach(start -> start.whenComplete((done, failure) -> endEarly(all, failure)));
    CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new))
        .thenRun(() -> all.complete(null));
    try {
      await(all);
    } finally {
      turns.shutdownNow();
    }
  }

  private static void endEarly(CompletableFuture<?> all, @Nullable Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    }
  }

  private void start(Service service, Progress progress) {
    progress.step(service.name() + ": starting");
    part(service.name()).process().start().join();
    progress.step(service.name() + ": ready");
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

  private static void await(CompletableFuture<?> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Trouble trouble ? trouble : e;
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
      await(part(name).process().kill());
    }
  }

  @Override
  public void restart(String name) {
    if (stores.has(name)) {
      stores.restart(name);
    } else {
      await(part(name).process().restart());
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
    proxies.values().forEach(FaultProxy::close);
    stores.stop();
  }
}
