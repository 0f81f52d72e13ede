package dev.vitral.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.kubernetes.Declarations.Workload;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who finds what: services, the registry, settings and secrets. */
class WiringTest {

  /** What a declared store puts into the environment. */
  private static final Map<String, List<String>> SETTINGS =
      Map.of(
          "postgresql",
          List.of("VITRAL_POSTGRESQL_URL", "VITRAL_POSTGRESQL_USER", "VITRAL_POSTGRESQL_PASSWORD"),
          "redis",
          List.of("VITRAL_REDIS_URL", "VITRAL_REDIS_PREFIX"),
          "kafka",
          List.of("VITRAL_KAFKA_BOOTSTRAP_SERVERS"));

  private static Cluster cluster = new Cluster(List.of());

  @BeforeAll
  static void render() throws Exception {
    cluster = Cluster.local();
  }

  @Test
  void a_service_picks_pods_that_have_its_ports() {
    assertThat(cluster.all(Service.class))
        .allSatisfy(
            service -> {
              List<PodTemplateSpec> pods = cluster.pods(service.getSpec().getSelector());
              assertThat(pods).hasSize(1);
              assertThat(ports(pods.get(0)))
                  .containsAll(
                      service.getSpec().getPorts().stream()
                          .map(port -> port.getTargetPort().getStrVal())
                          .toList());
            });
  }

  private static List<String> ports(PodTemplateSpec pod) {
    return pod.getSpec().getContainers().stream()
        .flatMap(container -> container.getPorts().stream())
        .map(ContainerPort::getName)
        .toList();
  }

  @Test
  void no_service_is_reached_from_outside_and_only_the_shells_management_from_inside() {
    assertThat(cluster.all(Service.class))
        .allSatisfy(service -> assertThat(service.getSpec().getType()).isNull())
        .filteredOn(
            service ->
                service.getSpec().getPorts().stream()
                    .anyMatch(port -> port.getTargetPort().getStrVal().equals("management")))
        .extracting(Cluster::name)
        .containsExactly("shell-management");
  }

  @Test
  void the_registry_in_the_cluster_lists_the_same_fragments_at_their_services() throws Exception {
    JsonNode there = registry().path("fragments");
    JsonNode here = Declarations.fragments();
    assertThat(there).hasSameSizeAs(here);
    for (int i = 0; i < here.size(); i++) {
      assertThat(there.get(i).path("name")).isEqualTo(here.get(i).path("name"));
      assertThat(there.get(i).path("order")).isEqualTo(here.get(i).path("order"));
      URI url = URI.create(there.get(i).path("url").asText());
      assertThat(cluster.named(Service.class, url.getHost()).getSpec().getPorts())
          .anyMatch(port -> port.getPort() == url.getPort() && port.getName().equals("http"));
    }
  }

  private static JsonNode registry() throws Exception {
    ConfigMap registry =
        cluster.all(ConfigMap.class).stream()
            .filter(map -> map.getData().containsKey("registry.json"))
            .findFirst()
            .orElseThrow();
    return new ObjectMapper().readTree(registry.getData().get("registry.json"));
  }

  @Test
  void every_volume_that_names_a_config_map_finds_it() {
    assertThat(
            cluster
                .pods()
                .flatMap(pod -> pod.getSpec().getVolumes().stream())
                .map(Volume::getConfigMap)
                .filter(Objects::nonNull)
                .map(source -> source.getName()))
        .isNotEmpty()
        .isSubsetOf(cluster.names(ConfigMap.class));
  }

  @Test
  void every_tenant_is_told_the_stores_that_it_declares_and_no_others() throws Exception {
    for (Workload workload : Declarations.workloads()) {
      List<String> declared =
          SETTINGS.entrySet().stream()
              .filter(store -> workload.uses(store.getKey()))
              .flatMap(store -> store.getValue().stream())
              .toList();
      assertThat(cluster.variables(cluster.container(workload.name())))
          .as(workload.name())
          .filteredOn(name -> SETTINGS.values().stream().anyMatch(names -> names.contains(name)))
          .containsExactlyInAnyOrderElementsOf(declared);
    }
  }

  @Test
  void a_secret_is_named_and_never_contained() {
    assertThat(cluster.all(Secret.class)).isEmpty();
    assertThat(cluster.containers())
        .flatExtracting(container -> container.getEnv())
        .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|KEY|REDIS_URL|USER)"))
        .isNotEmpty()
        .allSatisfy(
            variable -> {
              assertThat(variable.getValue()).isNull();
              assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isNotEmpty();
            });
    assertThat(cluster.all(ConfigMap.class))
        .flatExtracting(map -> map.getData().keySet())
        .noneMatch(name -> name.matches(".*(PASSWORD|KEY|REDIS_URL)"));
  }
}
