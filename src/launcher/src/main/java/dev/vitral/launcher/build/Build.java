package dev.vitral.launcher.build;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds the processes whose sources are newer than their last build, and nothing else. */
public final class Build {

  private final Path root;
  private final Path stamps;
  private final Path log;
  private final Modules modules;

  public Build(Home home) {
    this.root = home.root();
    this.stamps = home.builds().resolve("build");
    this.log = home.log("build");
    this.modules = Modules.of(root);
  }

  /** Builds what of the portal is missing or stale; tells each step; nothing when all is there. */
  public void portal(Consumer<String> progress) {
    build(modules.apps(), progress);
  }

  /** The same for the shell alone. */
  public void shell(Consumer<String> progress) {
    build(List.of(new Modules.App(Modules.App.SHELL)), progress);
  }

  /** The same for the stores alone. */
  public void stores(Consumer<String> progress) {
    build(List.of(new Modules.App(Modules.App.STORES)), progress);
  }

  /**
   * The same for one module that becomes a process, such as {@code fragments/voting}.
   *
   * @return whether there was anything to build
   */
  public boolean service(String module, Consumer<String> progress) {
    return build(List.of(new Modules.App(module)), progress);
  }

  /** The same for one {@link Tool}. */
  void tool(String name, Consumer<String> progress) {
    build(List.of(new Modules.App("src/" + name)), progress);
  }

  private boolean build(List<Modules.App> apps, Consumer<String> progress) {
    List<Modules.App> stale = stale(apps);
    if (stale.isEmpty()) {
      return false;
    }
    Instant began = Instant.now();
    new Maven(root, log).build(modulesFor(stale), progress);
    stale.stream().filter(this::isThere).forEach(app -> stamp(app, began));
    stale.stream().filter(app -> !isThere(app)).findFirst().ifPresent(this::complain);
    return true;
  }

  private List<Modules.App> stale(List<Modules.App> apps) {
    Instant shared = newest(sharedSources());
    return apps.stream()
        .filter(app -> isStale(app, later(shared, newest(app.sources(root)))))
        .toList();
  }

  private boolean isStale(Modules.App app, Instant changed) {
    Path artifact = app.artifact(root);
    return !Files.exists(artifact) || changed.isAfter(built(stamps.resolve(app.stamp()), artifact));
  }

  /** When our build began; of somebody else's, {@code ./mvnw verify}, only its end is known. */
  private static Instant built(Path stamp, Path artifact) {
    return modified(Files.exists(stamp) ? stamp : artifact);
  }

  private List<Path> sharedSources() {
    List<Path> sources = new ArrayList<>(List.of(root.resolve("pom.xml")));
    for (String library : modules.libraries()) {
      sources.add(root.resolve(library).resolve("pom.xml"));
      sources.add(root.resolve(library).resolve("src/main"));
    }
    return sources;
  }

  private List<String> modulesFor(List<Modules.App> stale) {
    Set<String> wanted = new LinkedHashSet<>(modules.libraries());
    for (Modules.App app : stale) {
      app.base().ifPresent(base -> wanted.add(base.module()));
      wanted.add(app.module());
    }
    return List.copyOf(wanted);
  }

  /** Directories count too: a deleted file changes the one it was in. */
  private static Instant newest(List<Path> sources) {
    Instant newest = Instant.EPOCH;
    for (Path source : sources) {
      if (!Files.exists(source)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(source)) {
        newest = files.map(Build::modified).reduce(newest, Build::later);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return newest;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isThere(Modules.App app) {
    return Files.exists(app.artifact(root));
  }

  private void complain(Modules.App app) {
    throw new Trouble(
        "The build of %s ended without %s; see %s."
            .formatted(app.module(), app.artifact(root), log));
  }

  private void stamp(Modules.App app, Instant began) {
    try {
      Files.createDirectories(stamps);
      Path stamp = Files.writeString(stamps.resolve(app.stamp()), app.module() + "\n");
      Files.setLastModifiedTime(stamp, FileTime.from(began));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
