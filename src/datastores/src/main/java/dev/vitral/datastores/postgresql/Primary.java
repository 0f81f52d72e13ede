package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.child.ChildStore;
import dev.vitral.datastores.child.KeptAlive;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.store.Condition;
import dev.vitral.datastores.store.StoreFailure;
import dev.vitral.datastores.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server that takes writes, with a database per tenant. */
public final class Primary implements ChildStore {
  private final Server server;
  private final Cluster cluster;
  private final List<Tenant> tenants;
  private final Condition condition;
  private final KeptAlive child;

  Primary(Server server, Cluster cluster, List<Tenant> tenants) {
    this.server = server;
    this.cluster = cluster;
    this.tenants = tenants;
    this.condition = new Condition(server.name());
    this.child = new KeptAlive(server, condition);
  }

  @Override
  public String name() {
    return server.name();
  }

  @Override
  public Address address() {
    return server.address();
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
    return PostgresBinaries.VERSION;
  }

  @Override
  public Optional<Long> pid() {
    return child.pid();
  }

  @Override
  public Path data() {
    return server.directory();
  }

  @Override
  public void start() throws StoreFailure {
    try {
      Root.check();
      condition.starting("unpacking");
      server.binaries().unpack();
      condition.starting("creating");
      cluster.create(server.directory());
      condition.starting("starting");
      child.start();
      condition.starting("provisioning");
      new TenantDatabases(address(), server.roles()).provide(tenants);
    } catch (IOException | SQLException e) {
      throw StoreFailure.of(name(), e, server.log().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFailure.of(name(), e, server.log().toString());
    }
    condition.ready();
  }
}
