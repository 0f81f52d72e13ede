package dev.vitral.datastores;

import dev.vitral.datastores.control.ControlServer;
import dev.vitral.datastores.control.Leases;
import dev.vitral.datastores.control.RunFiles;
import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.home.Ports;
import dev.vitral.datastores.home.Ports.Listener;
import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.StoreFailure;
import dev.vitral.datastores.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of this process: occupy the home, boot the stores, serve until told to stop. */
final class StoresProcess {
  private static final Logger LOG = LoggerFactory.getLogger(StoresProcess.class);

  private final Options options;
  private final StoresHome home;
  private final RunFiles runFiles;
  private final CompletableFuture<Void> told = new CompletableFuture<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  StoresProcess(Options options) throws IOException {
    this.options = options;
    Path root = Files.createDirectories(options.home()).toRealPath();
    this.home = new StoresHome(root);
    this.runFiles = new RunFiles(home);
  }

  /** Returns after a clean stop. */
  void run() throws StoreFailure, IOException, InterruptedException {
    home.occupy();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopWhenToldBySignal, "told-to-stop"));
    runFiles.clear();
    try {
      if (options.throwaway()) {
        Orphanage.emptyBeside(home);
      }
      serve();
    } catch (StoreFailure e) {
      runFiles.failure(String.valueOf(e.getMessage()));
      throw e;
    } finally {
      if (options.throwaway() && !Files.exists(runFiles.failureFile())) {
        OwnFiles.delete(home.root());
      }
      ended.countDown();
    }
  }

  /** The system lets a process that gets SIGTERM live as long as its shutdown hooks. */
  private void stopWhenToldBySignal() {
    stop();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() throws StoreFailure, IOException, InterruptedException {
    long began = System.nanoTime();
    List<Tenant> tenants = tenants();
    Secrets secrets = new Secrets(home.secrets());
    Orphanage.empty(home);
    Ports ports = options.throwaway() ? Ports.random() : Ports.fixed(options.portOffset());
    DataStores stores =
        new DataStores(
            home,
            options.binaries().toAbsolutePath(),
            ports,
            tenants,
            secrets,
            !options.throwaway());
    String token = secrets.of("control");
    Leases leases = new Leases(options.grace(), this::stop);
    try (ControlServer control =
        new ControlServer(
            ports.address(Listener.CONTROL), stores.all(), token, leases, this::stop)) {
      for (Tenant tenant : tenants) {
        runFiles.tenant(tenant.name(), new TenantSettings(ports, secrets).of(tenant));
      }
      runFiles.announce(
          ports.address(Listener.CONTROL), token, options.fingerprint(), stores.all());
      stores.start(told);
      LOG.info("stores: booted after {} ms", (System.nanoTime() - began) / 1_000_000);
      told.join();
    } finally {
      stores.stop();
    }
    runFiles.clear();
  }

  private void stop() {
    told.complete(null);
  }

  private List<Tenant> tenants() throws StoreFailure {
    List<Tenant> tenants = new ArrayList<>();
    for (Path file : options.tenants()) {
      tenants.add(Tenant.read(file));
    }
    return tenants;
  }
}
