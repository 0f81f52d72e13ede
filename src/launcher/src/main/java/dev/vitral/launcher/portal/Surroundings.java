package dev.vitral.launcher.portal;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Secrets;
import dev.vitral.launcher.home.Service;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service is told about this machine and its neighbours, as environment variables; in the
 * cluster its Deployment says the same.
 *
 * @param content whether services are shown their folder of sample content
 * @param keysElsewhere where the keys of tokens are if the header is part of another portal
 */
record Surroundings(
    Home home, List<Service> services, boolean content, Optional<URI> keysElsewhere) {

  /** Who keeps the accounts, signs for the session and shows the navigation. */
  private static final String HEADER = "header";

  /** How many requests one fragment may have at a time. */
  private static final String PLACES = "VITRAL_BULKHEAD_CONCURRENCY";

  /** For each processor, which all fragments share here: more of them would only wait for it. */
  private static final int PLACES_EACH = 4;

  /**
   * Whoever changes a manifest looks at the page meanwhile; and the first to ask for a page of
   * changed code waits until that runs.
   */
  private static final Map<String, String> FOR_LIVE_CODING =
      Map.of(
          "VITRAL_MANIFEST_INTERVAL", "2s",
          "VITRAL_PAGE_PRIMARY_DEADLINE", "20s",
          "VITRAL_PAGE_DEADLINE", "25s");

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
    Map<String, String> environment = new HashMap<>();
    environment.put("VITRAL_REGISTRY", home.effectiveRegistry().toString());
    environment.put("VITRAL_STATE_DIR", home.shellState().toString());
    environment.put(
        PLACES, System.getenv().getOrDefault(PLACES, Integer.toString(PLACES_EACH * processors())));
    if (keysElsewhere.isPresent()) {
      environment.put("VITRAL_STATE_DIR", home.shellStateBeside().toString());
      environment.putAll(FOR_LIVE_CODING);
    }
    return environment;
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
    environment.put("VITRAL_IDENTITY_JWKS_URL", keys().toString());
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

  private URI keys() {
    return find(HEADER)
        .map(header -> URI.create(header.url() + "/vitral/jwks.json"))
        .or(() -> keysElsewhere)
        .orElseThrow();
  }

  private Service named(String name) {
    return find(name).orElseThrow();
  }

  private Optional<Service> find(String name) {
    return services.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
