package dev.vitral.launcher.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Placement;
import dev.vitral.launcher.home.Service;
import dev.vitral.launcher.stores.NoStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyTest {

  private static final Service HEADER =
      new Service(
          "header", "fragments/header", "header", "web", "127.0.0.1", 9181, 9981, 128, List.of());
  private static final Service SHELL =
      new Service("shell", "shell", "shell", "web", "127.0.0.1", 9180, 9900, 128, List.of());

  @TempDir Path root;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void end() {
    thread.shutdownNow();
  }

  @Test
  void a_candidate_is_set_as_the_service_whose_place_it_is_to_take() throws IOException {
    Map<String, String> asked = Map.of("vitral.header.name", "Coro");

    ServicePart candidate =
        assembly(Map.of("header", asked)).candidate(HEADER, List.of(HEADER, SHELL));

    assertThat(candidate.launch().settings()).isEqualTo(asked);
    assertThat(candidate.service().port()).isNotEqualTo(HEADER.port());
  }

  private Assembly assembly(Map<String, Map<String, String>> settings) throws IOException {
    Home home = new Home(root);
    home.prepare();
    Plan plan =
        new Plan(Placement.USUAL, false, Map.of(), settings, false, false, Optional.empty());
    ShellRegistry registry = new ShellRegistry(home.effectiveRegistry(), Map.of());
    return new Assembly(home, plan, new NoStores(), registry, thread);
  }
}
