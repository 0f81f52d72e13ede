package dev.vitral.datastores.redis;

import dev.vitral.datastores.child.ChildStore;
import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.StoreFailure;
import dev.vitral.datastores.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Redis with an append-only file, one user per tenant. */
public final class RedisStore extends ChildStore {
  private final RedisProgram program;
  private final Path binaries;

  public RedisStore(
      StoresHome home, Path binaries, Address address, List<Tenant> tenants, Secrets secrets)
      throws StoreFailure {
    this(
        new RedisProgram(RedisBinary.in(binaries), home, address, new RedisUsers(tenants, secrets)),
        binaries);
  }

  private RedisStore(RedisProgram program, Path binaries) {
    super(program);
    this.program = program;
    this.binaries = binaries;
  }

  @Override
  public String version() {
    return RedisBinary.version(program.binary());
  }

  @Override
  public void start() throws StoreFailure {
    try {
      condition().starting("unpacking");
      RedisBinary.unpack(binaries);
    } catch (IOException e) {
      throw StoreFailure.of(name(), e, program.log().toString());
    }
    condition().starting("starting");
    child().start();
    condition().ready();
  }
}
