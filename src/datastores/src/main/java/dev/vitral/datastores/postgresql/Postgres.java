package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.home.StoresHome;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.tenant.Tenant;
import java.nio.file.Path;
import java.util.List;

/** Primary and replica, made for each other. */
public record Postgres(Primary primary, Replica replica) {

  /**
   * @param binaries where programs are unpacked
   * @param persistent whether the data matters after the process's end
   */
  public static Postgres of(
      StoresHome home,
      Path binaries,
      Address primaryAddress,
      Address replicaAddress,
      List<Tenant> tenants,
      Secrets secrets,
      boolean persistent) {
    Roles roles = new Roles(secrets);
    PostgresBinaries programs = new PostgresBinaries(binaries);
    ServerSettings settings = ServerSettings.of(tenants, persistent);
    Server first =
        new Server(
            "postgresql", primaryAddress, home, programs, roles, settings.primary(primaryAddress));
    Server second =
        new Server(
            "postgresql-replica",
            replicaAddress,
            home,
            programs,
            roles,
            settings.replica(replicaAddress, primaryAddress, roles));
    Primary primary = new Primary(first, new Cluster(programs, roles, persistent), tenants);
    return new Postgres(primary, new Replica(second, primary));
  }
}
