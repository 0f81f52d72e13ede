package dev.vitral.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.kubernetes.Declarations.Workload;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What runs: one deployment per role, bounded, probed, without rights. */
class WorkloadsTest {

  private static Cluster cluster = new Cluster(List.of());

  @BeforeAll
  static void render() throws Exception {
    cluster = Cluster.local();
  }

  @Test
  void the_shell_and_every_role_of_the_registry_have_a_deployment() throws Exception {
    assertThat(cluster.names(Deployment.class))
        .containsExactlyInAnyOrderElementsOf(
            Declarations.workloads().stream().map(Workload::name).toList());
    for (Workload workload : Declarations.workloads()) {
      if (!workload.tenant().equals("shell")) {
        assertThat(Cluster.value(cluster.container(workload.name()), "VITRAL_ROLE"))
            .as(workload.name())
            .isEqualTo(workload.role());
      }
    }
  }

  @Test
  void a_deployment_selects_its_own_pods_and_no_others() {
    assertThat(cluster.all(Deployment.class))
        .allSatisfy(
            deployment ->
                assertThat(cluster.pods(Cluster.labels(deployment.getSpec().getSelector())))
                    .containsExactly(deployment.getSpec().getTemplate()));
  }

  @Test
  void every_container_asks_for_and_is_held_to_cpu_and_memory() {
    assertThat(cluster.containers())
        .allSatisfy(
            container -> {
              assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
              assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
            });
  }

  @Test
  void every_server_is_probed_on_the_management_port() {
    assertThat(cluster.servers().flatMap(pod -> pod.getSpec().getContainers().stream()))
        .allSatisfy(
            container -> {
              assertProbe(container.getStartupProbe(), "/q/health/started");
              assertProbe(container.getReadinessProbe(), "/q/health/ready");
              assertProbe(container.getLivenessProbe(), "/q/health/live");
              assertThat(container.getPorts())
                  .anyMatch(
                      port ->
                          port.getName().equals("management") && port.getContainerPort() == 9000);
            });
  }

  private static void assertProbe(Probe probe, String path) {
    assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
    assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
  }

  @Test
  void ports_are_those_that_the_service_is_told_to_listen_on() {
    assertThat(cluster.containers())
        .allSatisfy(
            container ->
                assertThat(container.getPorts())
                    .allSatisfy(
                        port ->
                            assertThat(Integer.toString(port.getContainerPort()))
                                .isEqualTo(
                                    Cluster.value(
                                        container,
                                        "QUARKUS_%s_PORT"
                                            .formatted(port.getName().toUpperCase(Locale.ROOT))))));
  }

  @Test
  void every_image_has_a_version() {
    assertThat(cluster.containers().map(Container::getImage))
        .allSatisfy(image -> assertThat(image).matches("vitral/[a-z-]+:\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void nothing_runs_as_root_gains_rights_or_writes_to_its_image() {
    assertThat(cluster.pods().map(pod -> pod.getSpec().getSecurityContext()))
        .allSatisfy(
            pod -> {
              assertThat(pod.getRunAsNonRoot()).isTrue();
              assertThat(pod.getRunAsUser()).isPositive();
              assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            });
    assertThat(cluster.containers().map(Container::getSecurityContext))
        .allSatisfy(WorkloadsTest::assertWithoutRights);
    assertThat(cluster.containers())
        .allSatisfy(
            container ->
                assertThat(container.getVolumeMounts())
                    .anyMatch(mount -> mount.getMountPath().equals("/tmp")));
  }

  private static void assertWithoutRights(SecurityContext container) {
    assertThat(container.getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
  }

  @Test
  void every_pod_has_an_account_of_its_service_and_no_token() {
    assertThat(cluster.pods())
        .allSatisfy(
            pod -> {
              assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
              String account = pod.getSpec().getServiceAccountName();
              assertThat(
                      cluster
                          .named(ServiceAccount.class, account)
                          .getAutomountServiceAccountToken())
                  .isFalse();
            });
  }

  @Test
  void every_deployment_is_scaled_and_the_counter_from_2_to_5() {
    Stream<String> scaled =
        cluster.all(HorizontalPodAutoscaler.class).stream()
            .map(autoscaler -> autoscaler.getSpec().getScaleTargetRef().getName());
    assertThat(scaled).containsExactlyInAnyOrderElementsOf(cluster.names(Deployment.class));

    var counter = cluster.named(HorizontalPodAutoscaler.class, "voting-counter").getSpec();
    assertThat(counter.getMinReplicas()).isEqualTo(2);
    assertThat(counter.getMaxReplicas()).isEqualTo(5);
  }

  @Test
  void every_server_has_a_disruption_budget() {
    assertThat(cluster.all(PodDisruptionBudget.class))
        .flatMap(budget -> cluster.pods(Cluster.labels(budget.getSpec().getSelector())))
        .containsExactlyInAnyOrderElementsOf(cluster.servers().toList());
  }
}
