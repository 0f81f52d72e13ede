package dev.vitral.datastores.store;

import java.nio.file.Path;
import java.util.Optional;

/** A store that lives inside this process and shares its pid. */
public abstract class ResidentStore implements Store {
  private final String name;
  private final Address address;
  private final Path data;
  private final Condition condition;

  protected ResidentStore(String name, Address address, Path data) {
    this.name = name;
    this.address = address;
    this.data = data;
    this.condition = new Condition(name);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Address address() {
    return address;
  }

  @Override
  public final Path data() {
    return data;
  }

  @Override
  public final Condition condition() {
    return condition;
  }

  @Override
  public final Optional<Long> pid() {
    return Optional.of(ProcessHandle.current().pid());
  }

  @Override
  public final void start() throws StoreFailure {
    condition.starting("starting");
    try {
      boot();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFailure.of(name, e, "the stores' log");
    } catch (Exception e) {
      throw StoreFailure.of(name, e, "the stores' log");
    }
    condition.ready();
  }

  @Override
  public final void stop() {
    condition.down("stopped");
    shutDown();
  }

  /** Brings it up and provides what the tenants need; returns when it serves. */
  protected abstract void boot() throws Exception;

  /** Stops it; also when it never came up. */
  protected abstract void shutDown();
}
