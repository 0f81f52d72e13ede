package dev.vitral.shell.portal;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The portal of the five fragments, with stubs in their place. */
public final class FiveFragments implements QuarkusTestResourceLifecycleManager {

  static final List<StubFragment> ALL =
      List.of(
          StubFragment.start("header", "/account/login"),
          StubFragment.start("voting", "/voting"),
          StubFragment.start("reviews", "/reviews"),
          StubFragment.start("songs", "/songs"),
          StubFragment.start("prompts", "/prompts"));

  private final Map<String, String> others = new HashMap<>();

  /** What stands on the home page. */
  static List<String> onHome() {
    return ALL.stream().flatMap(fragment -> fragment.onHome().stream()).toList();
  }

  static StubFragment named(String name) {
    return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** Settings of the shell besides, and before, those that are the same for all tests here. */
  @Override
  public void init(Map<String, String> settings) {
    others.putAll(settings);
  }

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("vitral-five");
      Path registry = Files.writeString(folder.resolve("registry.json"), registry());
      Map<String, String> settings = new HashMap<>();
      settings.put("vitral.registry", registry.toString());
      settings.put("vitral.state-dir", folder.resolve("state").toString());
      settings.put("vitral.page.deadline", "2s");
      settings.put("vitral.manifest.interval", "500ms");
      settings.put("vitral.manifest.retry", "500ms");
      settings.put("vitral.manifest.deadline", "2s");
      settings.put("vitral.fallback.refresh", "500ms");
      ALL.stream()
          .flatMap(fragment -> fragment.includes().stream())
          .forEach(include -> settings.put("vitral.include.\"" + include + "\".deadline", "1s"));
      settings.putAll(others);
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    ALL.forEach(StubFragment::stop);
  }

  private static String registry() {
    return ALL.stream()
        .map(
            fragment ->
                "{\"name\":\"%s\",\"url\":\"%s\",\"order\":%d}"
                    .formatted(fragment.name(), fragment.proxy().url(), ALL.indexOf(fragment)))
        .collect(Collectors.joining(",", "{\"fragments\":[", "]}"));
  }
}
