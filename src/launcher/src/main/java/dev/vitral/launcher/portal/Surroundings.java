package dev.vitral.launcher.portal;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Secrets;
import dev.vitral.launcher.home.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service is told about this machine and its neighbours, as environment variables; in the
 * cluster its Deployment says the same.
 *
 * @param content whether services are shown their folder of sample content
 */
record Surroundings(Home home, List<Service> services, boolean content) {

  /** Who keeps the accounts, signs for the session and shows the navigation. */
  private static final String HEADER = "header";

  /** How many requests one fragment may have at a time. */
  private static final String PLACES = "VITRAL_BULKHEAD_CONCURRENCY";

  /** For each processor, which all fragments share here: more of them would only wait for it. */
  private static final int PLACES_EACH = 4;

  Map<String, String> of(Service service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("VITRAL_ROLE", service.role());
    environment.put("QUARKUS_HTTP_HOST", service.host());
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
    environment.put("QUARKUS_MANAGEMENT_HOST", Placement.LOOPBACK);
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(service.management()));
    environment.put("VITRAL_SECRETS_DIR", home.secrets().toString());
    // glibc otherwise keeps one arena per thread and core, tens of MiB that nobody uses
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.putAll(service.isShell() ? ofShell() : ofFragment(service));
    return environment;
  }

  private Map<String, String> ofShell() {
    return Map.of(
        "VITRAL_REGISTRY",
        home.effectiveRegistry().toString(),
        "VITRAL_STATE_DIR",
        home.shellState().toString(),
        PLACES,
        System.getenv().getOrDefault(PLACES, Integer.toString(PLACES_EACH * processors())));
  }

  /** Every service is told where the header is. */
  static void refuseToLose(String fragment) {
    if (fragment.equals(HEADER)) {
      throw new Trouble(
          "The portal does not go on without %1$s, which keeps accounts and sessions; ./vitral kill %1$s shows what happens."
              .formatted(HEADER));
    }
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private Map<String, String> ofFragment(Service service) {
    Map<String, String> environment = new HashMap<>();
    environment.put("VITRAL_SIGNING_KEY", new Secrets(home.secrets()).signingKey(service.tenant()));
    environment.put("VITRAL_IDENTITY_JWKS_URL", named(HEADER).url() + "/vitral/jwks.json");
    Path samples = home.root().resolve(service.module()).resolve("content");
    if (content && Files.isDirectory(samples)) {
      environment.put("VITRAL_CONTENT_DIR", samples.toString());
    }
    if (service.tenant().equals(HEADER)) {
      environment.put("VITRAL_HEADER_ACCOUNTS_FILE", Accounts.of(home).file().toString());
      environment.put("VITRAL_HEADER_MAIL_DELIVERY", "page");
      environment.put("VITRAL_HEADER_MAIL_PORTAL", named(Service.SHELL).url().toString());
      environment.put(
          "VITRAL_HEADER_NAVIGATION_URL",
          named(Service.SHELL).managementUrl() + "/vitral/navigation.json");
    }
    return environment;
  }

  private Service named(String name) {
    return services.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
