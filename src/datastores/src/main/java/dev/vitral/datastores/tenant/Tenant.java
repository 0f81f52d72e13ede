package dev.vitral.datastores.tenant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.datastores.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one fragment (or the shell) needs: its {@code stores.json}. An absent part is not needed.
 */
public record Tenant(
    @JsonProperty(value = "tenant", required = true) String name,
    @Nullable Database postgresql,
    @Nullable Keys redis,
    @Nullable Log kafka,
    boolean elasticsearch,
    @Nullable Objects s3) {

  /**
   * A database and a role of the tenant's own.
   *
   * @param connections most connections its role may hold, on the primary and on the replica each
   * @param statementTimeout as PostgreSQL writes it, such as {@code 5s}
   * @param replica whether it also reads from the replica
   */
  public record Database(int connections, @Nullable String statementTimeout, boolean replica) {
    public Database {
      if (connections < 1) {
        throw new IllegalArgumentException("postgresql.connections must be at least 1");
      }
      if (statementTimeout != null && !statementTimeout.matches("\\d+(ms|s|min)")) {
        throw new IllegalArgumentException(
            "postgresql.statementTimeout must look like 5s, not " + statementTimeout);
      }
    }
  }

  /** Redis keys that all begin with the tenant's prefix. */
  public record Keys(String prefix) {
    public Keys {
      if (!prefix.matches("[a-z0-9-]+:")) {
        throw new IllegalArgumentException(
            "redis.prefix must be a name and a colon, not " + prefix);
      }
    }
  }

  /** Kafka topics the tenant owns. */
  public record Log(List<Topic> topics) {}

  public record Topic(String name, int partitions) {}

  /** Buckets of the tenant. */
  public record Objects(List<String> buckets) {}

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Tenant {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("tenant must be a short lower-case name, not " + name);
    }
  }

  public static Tenant read(Path file) throws StoreFailure {
    try {
      return JSON.readValue(file.toFile(), Tenant.class);
    } catch (IOException e) {
      String cause = Optional.ofNullable(e.getMessage()).orElse("unreadable");
      throw new StoreFailure(
          "stores", "cannot read " + file + ": " + cause.lines().findFirst().orElse(""), "mend it");
    }
  }

  public List<Topic> topics() {
    return kafka == null ? List.of() : kafka.topics();
  }

  public List<String> buckets() {
    return s3 == null ? List.of() : s3.buckets();
  }
}
