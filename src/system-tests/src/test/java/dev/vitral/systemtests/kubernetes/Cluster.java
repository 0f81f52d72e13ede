package dev.vitral.systemtests.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that two commands put into a cluster: the platform, then an overlay. */
record Cluster(List<HasMetadata> objects) {

  static Cluster local() throws IOException, InterruptedException {
    return of(
        new Kustomization("kubernetes/platform"), new Kustomization("kubernetes/overlays/local"));
  }

  private static Cluster of(Kustomization... parts) throws IOException, InterruptedException {
    StrictModel model = new StrictModel();
    List<HasMetadata> objects = new ArrayList<>();
    for (Kustomization part : parts) {
      objects.addAll(model.read(part.rendered()));
    }
    return new Cluster(objects);
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends HasMetadata> List<String> names(Class<T> kind) {
    return all(kind).stream().map(Cluster::name).toList();
  }

  <T extends HasMetadata> T named(Class<T> kind, String name) {
    return all(kind).stream()
        .filter(object -> name(object).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s %s".formatted(kind.getSimpleName(), name)));
  }

  /** Of what runs always and of what runs by the clock. */
  Stream<PodTemplateSpec> pods() {
    return Stream.concat(
        servers(),
        all(CronJob.class).stream()
            .map(job -> job.getSpec().getJobTemplate().getSpec().getTemplate()));
  }

  /** Of what runs always. */
  Stream<PodTemplateSpec> servers() {
    return all(Deployment.class).stream().map(deployment -> deployment.getSpec().getTemplate());
  }

  /** The pods that carry all of these labels. */
  List<PodTemplateSpec> pods(Map<String, String> labels) {
    return pods().filter(pod -> carries(pod.getMetadata().getLabels(), labels)).toList();
  }

  Stream<Container> containers() {
    return pods().flatMap(pod -> pod.getSpec().getContainers().stream());
  }

  /** The one container of a deployment. */
  Container container(String deployment) {
    return named(Deployment.class, deployment)
        .getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0);
  }

  /** Names of all variables that a container gets, whatever they come from. */
  Set<String> variables(Container container) {
    Set<String> names = new TreeSet<>();
    container.getEnv().forEach(variable -> names.add(variable.getName()));
    container
        .getEnvFrom()
        .forEach(
            source ->
                names.addAll(
                    named(ConfigMap.class, source.getConfigMapRef().getName()).getData().keySet()));
    return names;
  }

  static String value(Container container, String variable) {
    return container.getEnv().stream()
        .filter(candidate -> candidate.getName().equals(variable))
        .map(EnvVar::getValue)
        .findFirst()
        .orElse("");
  }

  static String name(HasMetadata object) {
    return object.getMetadata().getName();
  }

  static Map<String, String> labels(LabelSelector selector) {
    if (!selector.getMatchExpressions().isEmpty()) {
      throw new AssertionError("these tests read matchLabels only: " + selector);
    }
    return selector.getMatchLabels();
  }

  static boolean carries(Map<String, String> labels, Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }
}
