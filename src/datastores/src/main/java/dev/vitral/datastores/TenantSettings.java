package dev.vitral.datastores;

import dev.vitral.datastores.home.Ports;
import dev.vitral.datastores.home.Ports.Listener;
import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.s3.S3Store;
import dev.vitral.datastores.store.Address;
import dev.vitral.datastores.tenant.Tenant;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables by which a tenant's service finds what the tenant declared. */
record TenantSettings(Ports ports, Secrets secrets) {

  Map<String, String> of(Tenant tenant) {
    Map<String, String> settings = new TreeMap<>();
    postgresql(tenant, settings);
    redis(tenant, settings);
    if (tenant.kafka() != null) {
      settings.put("VITRAL_KAFKA_BOOTSTRAP_SERVERS", ports.address(Listener.KAFKA).toString());
    }
    if (tenant.elasticsearch()) {
      settings.put("VITRAL_ELASTICSEARCH_URL", "http://" + ports.address(Listener.ELASTICSEARCH));
    }
    if (tenant.s3() != null) {
      settings.put("VITRAL_S3_ENDPOINT", "http://" + ports.address(Listener.S3));
      settings.put("VITRAL_S3_ACCESS_KEY", S3Store.ACCESS_KEY);
      settings.put("VITRAL_S3_SECRET_KEY", secrets.of("s3"));
    }
    return settings;
  }

  private void postgresql(Tenant tenant, Map<String, String> settings) {
    Tenant.Database database = tenant.postgresql();
    if (database == null) {
      return;
    }
    settings.put("VITRAL_POSTGRESQL_URL", jdbc(Listener.POSTGRESQL, tenant));
    if (database.replica()) {
      settings.put("VITRAL_POSTGRESQL_REPLICA_URL", jdbc(Listener.POSTGRESQL_REPLICA, tenant));
    }
    settings.put("VITRAL_POSTGRESQL_USER", tenant.name());
    settings.put("VITRAL_POSTGRESQL_PASSWORD", secrets.of("postgresql-" + tenant.name()));
  }

  private void redis(Tenant tenant, Map<String, String> settings) {
    Tenant.Keys keys = tenant.redis();
    if (keys == null) {
      return;
    }
    String login = tenant.name() + ":" + secrets.of("redis-" + tenant.name());
    Address address = ports.address(Listener.REDIS);
    settings.put("VITRAL_REDIS_URL", "redis://" + login + "@" + address);
    settings.put("VITRAL_REDIS_PREFIX", keys.prefix());
  }

  private String jdbc(Listener server, Tenant tenant) {
    return "jdbc:postgresql://" + ports.address(server) + "/" + tenant.name();
  }
}
