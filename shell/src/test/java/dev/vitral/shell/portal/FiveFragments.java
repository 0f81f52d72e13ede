package dev.vitral.shell.portal;

import dev.vitral.faults.FaultProxy;
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

  /** Named in the settings of a test, songs is to be had through this proxy too. */
  static final String TWO_TARGETS = "two-targets";

  static final FaultProxy SECOND_SONGS = FaultProxy.inFrontOf(named("songs").origin().url());

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
      boolean hasTwoTargets = others.remove(TWO_TARGETS) != null;
      Path registry = Files.writeString(folder.resolve("registry.json"), registry(hasTwoTargets));
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
    SECOND_SONGS.close();
  }

  private static String registry(boolean hasTwoTargets) {
    return ALL.stream()
        .map(fragment -> entry(fragment, hasTwoTargets && fragment.name().equals("songs")))
        .collect(Collectors.joining(",", "{\"fragments\":[", "]}"));
  }

  private static String entry(StubFragment fragment, boolean hasTwoTargets) {
    String url = "\"%s\"".formatted(fragment.proxy().url());
    String where =
        hasTwoTargets
            ? "\"urls\":[%s,\"%s\"]".formatted(url, SECOND_SONGS.url())
            : "\"url\":" + url;
    return "{\"name\":\"%s\",%s,\"order\":%d}"
        .formatted(fragment.name(), where, ALL.indexOf(fragment));
  }
}
