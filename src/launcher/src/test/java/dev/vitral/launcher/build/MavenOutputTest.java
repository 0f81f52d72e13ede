package dev.vitral.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenOutputTest {

  private final List<String> told = new ArrayList<>();
  private final MavenOutput output = new MavenOutput(told::add);

  @Test
  void modules_steps_and_downloads_are_told() {
    output.line("[INFO] Building Voting fragment 0.1.0-SNAPSHOT                          [8/9]");
    output.line("[INFO] --- compiler:3.14.1:compile (default-compile) @ vitral-voting ---");
    output.line(
        "[INFO] Downloading from central: https://repo.maven.apache.org/maven2/a/b/1/b-1.jar");
    output.line(
        "[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/a/b/1/b-1.jar (36 MB at 9.1 MB/s)");
    output.line("[INFO] --- quarkus:3.30.6:build (default) @ vitral-voting ---");
    output.ended();
    assertThat(told)
        .containsExactly(
            "Voting fragment (8 of 9): compiling",
            "Voting fragment (8 of 9): downloading, 36 MB downloaded so far",
            "Voting fragment (8 of 9): assembling, 36 MB downloaded so far",
            "downloaded 36 MB in all");
  }

  @Test
  void errors_are_kept_for_the_sentence() {
    output.line("[ERROR] COMPILATION ERROR : ");
    output.line("[ERROR] ");
    assertThat(output.errors()).containsExactly("COMPILATION ERROR : ");
  }
}
