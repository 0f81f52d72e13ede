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

  /**
   * The value of a variable that the tenant's declaration brings with it.
   *
   * @throws StoresException.NotDeclared when it does not
   */
  public String required(String variable) {
    String value = variables.get(variable);
    if (value == null) {
      throw new StoresException.NotDeclared(variable);
    }
    return value;
  }

  /** The same under configuration names: {@code VITRAL_REDIS_URL} is {@code vitral.redis.url}. */
  public Map<String, String> asProperties() {
    Map<String, String> properties = new TreeMap<>();
    variables.forEach(
        (name, value) -> properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value));
    return properties;
  }
}
