package dev.vitral.launcher.home;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One process of the portal that is built here: the shell, or a role of a fragment.
 *
 * @param name what every command calls it: {@code shell}, {@code voting}, {@code voting-counter}
 * @param module its directory below the root: {@code shell}, {@code fragments/voting}
 * @param tenant whose stores it gets
 * @param heapMiB the most that its objects may take
 * @param jvmOptions what it needs otherwise than other services
 */
public record Service(
    String name,
    String module,
    String tenant,
    String role,
    String host,
    int port,
    int management,
    int heapMiB,
    List<String> jvmOptions) {

  /** Enough for most; a role that needs more, or less, says so in the registry. */
  public static final int USUAL_HEAP = 128;

  /** The shell's: while parts are late, a few hundred pages at once wait in it. */
  private static final int SHELL_HEAP = 256;

  public static final String SHELL = "shell";
  private static final int SHELL_PORT = 8080;
  private static final int SHELL_MANAGEMENT = 9000;

  /** The fragments' processes in the registry's order, then the shell, which needs them. */
  public static List<Service> of(Registry shifted, Placement placement) {
    List<Service> services = new ArrayList<>();
    for (Registry.Fragment fragment : shifted.fragments()) {
      for (Registry.Role role : fragment.roles()) {
        services.add(
            new Service(
                name(fragment, role),
                "fragments/" + fragment.name(),
                fragment.name(),
                role.role(),
                Placement.LOOPBACK,
                role.port(),
                role.management(),
                Objects.requireNonNullElse(role.heapMiB(), USUAL_HEAP),
                role.jvmOptions()));
      }
    }
    services.add(
        new Service(
            SHELL,
            SHELL,
            SHELL,
            Registry.Role.WEB,
            placement.host(),
            placement.port().orElse(SHELL_PORT + placement.offset()),
            SHELL_MANAGEMENT + placement.offset(),
            SHELL_HEAP,
            List.of()));
    return services;
  }

  private static String name(Registry.Fragment fragment, Registry.Role role) {
    return role.role().equals(Registry.Role.WEB)
        ? fragment.name()
        : fragment.name() + "-" + role.role();
  }

  /** The same, as a process that runs beside it for a moment. */
  public Service asCandidate(int otherPort, int otherManagement) {
    return new Service(
        candidateOf(name),
        module,
        tenant,
        role,
        host,
        otherPort,
        otherManagement,
        heapMiB,
        jvmOptions);
  }

  /** What every command calls the candidate of a service. */
  public static String candidateOf(String name) {
    return name + "-candidate";
  }

  public boolean isShell() {
    return name.equals(SHELL);
  }

  /** Where people and the shell reach it. */
  public URI url() {
    return URI.create("http://%s:%d".formatted(isShell() ? "localhost" : host, port));
  }

  public URI managementUrl() {
    return URI.create("http://%s:%d".formatted(Placement.LOOPBACK, management));
  }

  public URI readiness() {
    return managementUrl().resolve("/q/health/ready");
  }

  /** What the build leaves: Quarkus' fast-jar. */
  public Path built(Path root) {
    return root.resolve(module).resolve("target/quarkus-app");
  }
}
