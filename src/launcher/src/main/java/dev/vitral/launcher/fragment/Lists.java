package dev.vitral.launcher.fragment;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lists that name every fragment: the root pom, the registry, and the overlay for a cluster on
 * one machine with the registry that it has there.
 */
final class Lists {

  static final Path POM = Path.of("pom.xml");
  static final Path REGISTRY = Path.of("fragments/registry.json");
  private static final Path OVERLAY = Path.of("kubernetes/overlays/local");
  private static final Path THERE = OVERLAY.resolve("registry.json");
  private static final Path KUSTOMIZATION = OVERLAY.resolve("kustomization.yaml");
  private static final Path REPLICAS = OVERLAY.resolve("replicas.yaml");

  private final Path root;
  private final FragmentName name;

  Lists(Path root, FragmentName name) {
    this.root = root;
    this.name = name;
  }

  boolean haveIt() {
    return edited(REGISTRY, text -> Boolean.toString(JsonEntries.of(text).has(name.word())))
        .equals("true");
  }

  /** All lists with the fragment as the last one. */
  Map<Path, String> with(Berth berth) {
    Map<Path, String> texts = new TreeMap<>();
    texts.put(POM, edited(POM, text -> TextLines.with(text, "    <module>fragments/", module())));
    texts.put(REGISTRY, edited(REGISTRY, text -> JsonEntries.of(text).with(entry(berth))));
    texts.put(THERE, edited(THERE, text -> JsonEntries.of(text).with(entryThere(berth))));
    texts.put(
        KUSTOMIZATION,
        edited(
            KUSTOMIZATION,
            text ->
                TextLines.with(
                    TextLines.with(text, "  - ../../../fragments/", base()),
                    "    newTag:",
                    image())));
    texts.put(REPLICAS, edited(REPLICAS, text -> text + replicas()));
    return texts;
  }

  /** All lists without it. */
  Map<Path, String> without() {
    Map<Path, String> texts = new TreeMap<>();
    texts.put(POM, edited(POM, text -> TextLines.without(text, module())));
    texts.put(REGISTRY, edited(REGISTRY, text -> JsonEntries.of(text).without(name.word())));
    texts.put(THERE, edited(THERE, text -> JsonEntries.of(text).without(name.word())));
    texts.put(
        KUSTOMIZATION,
        edited(
            KUSTOMIZATION,
            text ->
                TextLines.without(text, base())
                    .replaceFirst("  - name: vitral/%s\n    newTag: .*\n".formatted(name), "")));
    texts.put(REPLICAS, edited(REPLICAS, text -> TextLines.without(text, replicas())));
    return texts;
  }

  private String module() {
    return "    <module>%s</module>\n".formatted(name.module());
  }

  private String entry(Berth berth) {
    return """
            {
              "name": "%s",
              "url": "http://127.0.0.1:%d",
              "order": %d,
              "roles": [{"role": "web", "port": %d, "management": %d}]
            }"""
        .formatted(name, berth.port(), berth.order(), berth.port(), berth.management())
        .indent(4)
        .stripTrailing();
  }

  private String entryThere(Berth berth) {
    return "    {\"name\": \"%s\", \"url\": \"http://%1$s:8080\", \"order\": %d}"
        .formatted(name, berth.order());
  }

  private String base() {
    return "  - ../../../%s/kubernetes\n".formatted(name.module());
  }

  private String image() {
    return "  - name: vitral/%s\n    newTag: 0.1.0\n".formatted(name);
  }

  private String replicas() {
    return """
    ---
    apiVersion: autoscaling/v2
    kind: HorizontalPodAutoscaler
    metadata:
      name: %s
    spec:
      minReplicas: 1
    """
        .formatted(name);
  }

  private interface Editing {
    String of(String text) throws IOException;
  }

  private String edited(Path list, Editing editing) {
    try {
      return editing.of(Files.readString(root.resolve(list)));
    } catch (IOException e) {
      throw new Trouble(
          "%s is not as it was expected to be (%s); mend it, then try again."
              .formatted(list, e.getMessage()),
          e);
    }
  }
}
