package dev.vitral.stores;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The environment variables by which a tenant's service finds its stores. */
public final class TenantSettings extends AbstractMap<String, String> {
  private final Map<String, String> variables;

  TenantSettings(Map<String, String> variables) {
    this.variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return variables.entrySet();
  }

  /** The same under configuration names: {@code VITRAL_REDIS_URL} is {@code vitral.redis.url}. */
  public Map<String, String> asProperties() {
    Map<String, String> properties = new TreeMap<>();
    variables.forEach((name, value) -> properties.put(property(name), value));
    return properties;
  }

  /** Kafka's and PostgreSQL's two-word names have a dash where SmallRye would accept one. */
  private static String property(String variable) {
    return variable
        .toLowerCase(Locale.ROOT)
        .replace("bootstrap_servers", "bootstrap-servers")
        .replace("replica_url", "replica-url")
        .replace("access_key", "access-key")
        .replace("secret_key", "secret-key")
        .replace('_', '.');
  }
}
