package dev.vitral.datastores.redis;

import dev.vitral.datastores.home.Secrets;
import dev.vitral.datastores.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Redis' access list: nobody comes in without a password, and a tenant reaches only keys and
 * channels that begin with its prefix, with no command that concerns the whole server.
 */
final class RedisUsers {
  /** The one user who may everything: this process. */
  static final String ADMIN = "vitral-admin";

  private final List<Tenant> tenants;
  private final Secrets secrets;

  RedisUsers(List<Tenant> tenants, Secrets secrets) {
    this.tenants = tenants;
    this.secrets = secrets;
  }

  String adminPassword() {
    return secrets.of("redis-" + ADMIN);
  }

  /** The text of the {@code aclfile}; passwords stand in it as their SHA-256. */
  String accessList() {
    StringBuilder list = new StringBuilder("user default off nopass ~* &* -@all\n");
    list.append(user(ADMIN, adminPassword(), "~* &* +@all"));
    for (Tenant tenant : tenants) {
      Tenant.Keys keys = tenant.redis();
      if (keys != null) {
        String reach = "~" + keys.prefix() + "* &" + keys.prefix() + "*";
        String password = secrets.of("redis-" + tenant.name());
        // INFO names no keys, and clients of every kind ask it when they connect.
        list.append(
            user(
                tenant.name(),
                password,
                "resetchannels " + reach + " +@all -@admin -@dangerous +info"));
      }
    }
    return list.toString();
  }

  private static String user(String name, String password, String rules) {
    return "user " + name + " on #" + sha256(password) + " " + rules + "\n";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
