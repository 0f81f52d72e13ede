package dev.vitral.systemtests.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.kubernetes.Declarations.Workload;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may talk to whom: nobody, unless a policy says so. */
class NetworkTest {

  /** Namespaces that are not ours: the cluster's own, and the one that the operator labels. */
  private static final List<Map<String, String>> FOREIGN =
      List.of(
          Map.of("kubernetes.io/metadata.name", "kube-system"),
          Map.of("vitral.dev/entrance", "true"));

  private static final Map<String, Integer> STORE_PORTS =
      Map.of("postgresql", 5432, "redis", 6379, "kafka", 9092, "elasticsearch", 9200, "s3", 9000);

  private static Cluster cluster = new Cluster(List.of());

  @BeforeAll
  static void render() throws Exception {
    cluster = Cluster.local();
  }

  @Test
  void nothing_is_allowed_by_default() {
    var policy = cluster.named(NetworkPolicy.class, "default-deny");
    assertThat(policy.getMetadata().getNamespace()).isEqualTo("vitral");
    assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEmpty();
    assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(policy.getSpec().getIngress()).isEmpty();
    assertThat(policy.getSpec().getEgress()).isEmpty();
  }

  @Test
  void every_deployment_has_a_policy_for_its_pods_alone() throws Exception {
    for (Workload workload : Declarations.workloads()) {
      assertThat(selected(cluster.named(NetworkPolicy.class, workload.name())))
          .extracting(pod -> pod.getSpec().getContainers().get(0))
          .containsExactly(cluster.container(workload.name()));
    }
  }

  private static List<PodTemplateSpec> selected(NetworkPolicy policy) {
    return cluster.pods(Cluster.labels(policy.getSpec().getPodSelector()));
  }

  @Test
  void every_selector_of_a_policy_picks_something() {
    assertThat(cluster.all(NetworkPolicy.class))
        .allSatisfy(
            policy -> {
              assertThat(selected(policy)).isNotEmpty();
              assertThat(peers(policy)).allSatisfy(NetworkTest::assertExists);
            });
  }

  private static Stream<NetworkPolicyPeer> peers(NetworkPolicy policy) {
    return Stream.concat(
        policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
        policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()));
  }

  private static void assertExists(NetworkPolicyPeer peer) {
    if (peer.getNamespaceSelector() == null) {
      assertThat(cluster.pods(Cluster.labels(peer.getPodSelector()))).isNotEmpty();
      return;
    }
    Map<String, String> wanted = Cluster.labels(peer.getNamespaceSelector());
    assertThat(FOREIGN.contains(wanted) || ours(wanted)).as("namespace %s", wanted).isTrue();
  }

  private static boolean ours(Map<String, String> wanted) {
    return cluster.all(Namespace.class).stream()
        .anyMatch(namespace -> Cluster.carries(namespace.getMetadata().getLabels(), wanted));
  }

  @Test
  void a_workload_reaches_the_stores_that_it_declares_and_no_others() throws Exception {
    for (Workload workload : Declarations.workloads()) {
      assertThat(storePorts(cluster.named(NetworkPolicy.class, workload.name())))
          .as(workload.name())
          .containsExactlyInAnyOrderElementsOf(
              STORE_PORTS.entrySet().stream()
                  .filter(store -> workload.uses(store.getKey()))
                  .map(Map.Entry::getValue)
                  .toList());
    }
  }

  private static List<Integer> storePorts(NetworkPolicy policy) {
    return policy.getSpec().getEgress().stream()
        .filter(rule -> rule.getTo().stream().anyMatch(to -> to.getNamespaceSelector() != null))
        .flatMap(rule -> rule.getPorts().stream())
        .map(port -> port.getPort().getIntVal())
        .toList();
  }

  @Test
  void from_other_namespaces_only_the_shells_pages_are_reached() {
    assertThat(cluster.all(NetworkPolicy.class))
        .filteredOn(
            policy ->
                policy.getSpec().getIngress().stream()
                    .flatMap(rule -> rule.getFrom().stream())
                    .anyMatch(from -> from.getNamespaceSelector() != null))
        .singleElement()
        .satisfies(policy -> assertThat(Cluster.name(policy)).isEqualTo("shell"))
        .satisfies(policy -> assertThat(publicPorts(policy)).containsExactly("http"));
  }

  private static Stream<String> publicPorts(NetworkPolicy policy) {
    return policy.getSpec().getIngress().stream()
        .filter(
            rule -> rule.getFrom().stream().anyMatch(from -> from.getNamespaceSelector() != null))
        .flatMap(rule -> rule.getPorts().stream())
        .map(NetworkPolicyPort::getPort)
        .map(port -> port.getStrVal());
  }
}
