package dev.vitral.launcher.stores;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.build.ClassArchive;
import dev.vitral.launcher.build.Installed;
import dev.vitral.launcher.build.SmallJvm;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.supervise.Launch;
import dev.vitral.launcher.supervise.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the stores' process is started: its jars, its JVM, its tenants. */
record StoresLaunch(Home home, int offset) {

  private static final String MAIN = "dev.vitral.datastores.StoresMain";
  private static final String MODULE = "src/datastores";
  private static final JsonMapper JSON = new JsonMapper();

  /** Five stores share this heap; unpacking PostgreSQL's binaries alone needs 192 MiB of it. */
  private static final SmallJvm JVM = new SmallJvm(384, 24);

  /** Whether a fragment's {@code stores.json} names nothing but its tenant. */
  static boolean wantsNothing(Home home, String fragment) {
    Path file = home.root().resolve("fragments").resolve(fragment).resolve("stores.json");
    try {
      return Files.notExists(file) || JSON.readTree(file.toFile()).size() == 1;
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  Launch launch() {
    Path target = home.root().resolve(MODULE).resolve("target");
    try {
      String libraries = Files.readString(target.resolve("stores.classpath")).strip();
      Installed own = Installed.ofJar(jar(target), libraries, home.apps(), RealStores.PROCESS);
      String classPath = own.directory() + ":" + libraries;
      ClassArchive archive =
          ClassArchive.of(home.archives(), RealStores.PROCESS, own.fingerprint(), classPath);
      List<String> command = new ArrayList<>(JVM.command());
      command.addAll(archive.flags());
      command.addAll(List.of("-cp", classPath, MAIN));
      command.addAll(List.of("--home", home.state().toString()));
      command.addAll(List.of("--tenants", tenants()));
      command.addAll(List.of("--port-offset", Integer.toString(offset)));
      return new Launch(
          command,
          Map.of("MALLOC_ARENA_MAX", "2"),
          Share.EQUAL,
          home.root(),
          home.log(RealStores.PROCESS),
          archive::ended);
    } catch (IOException e) {
      throw new Trouble(
          "The stores are not built (%s); ./vitral build makes them.".formatted(e.getMessage()), e);
    }
  }

  private static Path jar(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches("vitral-datastores-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no vitral-datastores jar in " + target));
    }
  }

  private String tenants() {
    Stream<String> fragments =
        Registry.read(home.registry()).fragments().stream()
            .map(fragment -> "fragments/" + fragment.name());
    return Stream.concat(fragments, Stream.of("shell"))
        .map(module -> home.root().resolve(module).resolve("stores.json"))
        .filter(Files::exists)
        .map(Path::toString)
        .collect(Collectors.joining(","));
  }
}
