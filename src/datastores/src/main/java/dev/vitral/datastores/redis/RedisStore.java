package dev.vitral.datastores.redis;

import dev.vitral.datastores.child.ChildStore;
import dev.vitral.datastores.child.KeptAlive;
import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.Condition;
import dev.vitral.datastores.store.StoreFailure;
import dev.vitral.datastores.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Redis with an append-only file, one user per tenant. */
public final class RedisStore implements ChildStore {
  private final RedisProgram program;
  private final Path binaries;
  private final Condition condition = new Condition("redis");
  private final KeptAlive child;

  public RedisStore(
      StoresHome home, Path binaries, Address address, List<Tenant> tenants, Secrets secrets)
      throws StoreFailure {
    this.binaries = binaries;
    this.program =
        new RedisProgram(RedisBinary.in(binaries), home, address, new RedisUsers(tenants, secrets));
    this.child = new KeptAlive(program, condition);
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public Address address() {
    return program.address();
  }

  @Override
  public Condition condition() {
    return condition;
  }

  @Override
  public KeptAlive child() {
    return child;
  }

  @Override
  public String version() {
    return RedisBinary.version(program.binary());
  }

  @Override
  public Optional<Long> pid() {
    return child.pid();
  }

  @Override
  public Path data() {
    return program.directory();
  }

  @Override
  public void start() throws StoreFailure {
    try {
      condition.starting("unpacking");
      RedisBinary.unpack(binaries);
    } catch (IOException e) {
      throw StoreFailure.of(name(), e, program.log().toString());
    }
    condition.starting("starting");
    child.start();
    condition.ready();
  }
}
