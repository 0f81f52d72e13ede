package dev.vitral.launcher.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.launcher.build.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was refused does not come in because the service has died. */
class ChosenBuildTest {

  @TempDir Path apps;

  private int built;
  private final ChosenBuild build = new ChosenBuild(this::newest);

  @Test
  void the_build_stays_until_somebody_asks_for_the_newest() {
    Installed first = build.get();
    assertThat(build.get()).isEqualTo(first);

    build.forget();

    assertThat(build.get()).isNotEqualTo(first);
  }

  @Test
  void a_build_that_is_gone_gives_way_to_the_newest() throws IOException {
    Installed first = build.get();
    Files.delete(first.directory());

    assertThat(build.get()).isNotEqualTo(first);
  }

  private Installed newest() {
    built++;
    try {
      return new Installed(Files.createDirectory(apps.resolve("app-" + built)), "" + built);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
