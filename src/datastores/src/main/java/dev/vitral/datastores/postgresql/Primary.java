package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.child.ChildStore;
import dev.vitral.datastores.store.StoreFailure;
import dev.vitral.datastores.tenant.Tenant;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL server that takes writes, with a database per tenant. */
public final class Primary extends ChildStore {
  private final Server server;
  private final Cluster cluster;
  private final List<Tenant> tenants;

  Primary(Server server, Cluster cluster, List<Tenant> tenants) {
    super(server);
    this.server = server;
    this.cluster = cluster;
    this.tenants = tenants;
  }

  @Override
  public String version() {
    return PostgresBinaries.VERSION;
  }

  @Override
  public void start() throws StoreFailure {
    try {
      Root.check();
      condition().starting("unpacking");
      server.binaries().unpack();
      condition().starting("creating");
      cluster.create(server.directory());
      condition().starting("starting");
      child().start();
      condition().starting("provisioning");
      new TenantDatabases(address(), server.roles()).provide(tenants);
    } catch (IOException | SQLException e) {
      throw StoreFailure.of(name(), e, server.log().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StoreFailure.of(name(), e, server.log().toString());
    }
    condition().ready();
  }
}
