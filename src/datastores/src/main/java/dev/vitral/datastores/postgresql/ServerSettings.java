package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.tenant.Tenant;
import java.util.List;

/**
 * The text of {@code postgresql.conf}. What PostgreSQL has acknowledged is in its log: persistent
 * stores sync it to the disk, throw-away ones leave that to the system, which survives the death of
 * the process all the same.
 *
 * @param connections for all tenants and the house; the replica must not allow fewer than the
 *     primary, or it stops replaying
 */
record ServerSettings(int connections, boolean persistent) {
  private static final int OF_THE_HOUSE = 20;
  private static final int FEWEST = 100;

  private static final String COMMON =
      """
      listen_addresses = '%s'
      port = %d
      unix_socket_directories = ''
      max_connections = %d
      shared_buffers = 48MB
      io_method = sync
      max_wal_size = 256MB
      wal_level = replica
      max_wal_senders = 4
      max_replication_slots = 4
      max_slot_wal_keep_size = 512MB
      hot_standby = on
      hot_standby_feedback = on
      password_encryption = scram-sha-256
      timezone = 'UTC'
      log_timezone = 'UTC'
      fsync = %s
      full_page_writes = %s
      """;

  static ServerSettings of(List<Tenant> tenants, boolean persistent) {
    int wanted = OF_THE_HOUSE;
    for (Tenant tenant : tenants) {
      Tenant.Database database = tenant.postgresql();
      wanted += database == null ? 0 : database.connections();
    }
    return new ServerSettings(Math.max(FEWEST, wanted), persistent);
  }

  String primary(Address address) {
    String safe = persistent ? "on" : "off";
    return COMMON.formatted(address.host(), address.port(), connections, safe, safe);
  }

  String replica(Address address, Address primary, Roles roles) {
    return primary(address)
        + "primary_slot_name = '%s'\n".formatted(Replica.SLOT)
        + "wal_receiver_status_interval = 1s\n"
        + "primary_conninfo = 'host=%s port=%d user=%s password=%s application_name=replica'\n"
            .formatted(
                primary.host(), primary.port(), Roles.REPLICATOR, roles.replicatorPassword());
  }
}
