package dev.vitral.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.faults.Fault;
import dev.vitral.launcher.portal.Plan;
import dev.vitral.launcher.remote.LiveCoding;
import dev.vitral.launcher.remote.RemoteAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class UpOptionsTest {

  @Test
  void the_supervisor_is_told_the_same_plan_in_words() {
    UpOptions given =
        parsed(
            "--port",
            "9999",
            "--no-restart",
            "--no-content",
            "--port-offset",
            "7",
            "--fault",
            "voting=delay:2s",
            "--live",
            "voting",
            "--portal",
            "https://vitral.example/",
            "--set",
            "shell:vitral.include.\"voting/leaderboard\".deadline=5s");
    Plan plan = given.plan();
    assertThat(plan.faults()).isEqualTo(Map.of("voting", Fault.delay(Duration.ofSeconds(2))));
    assertThat(plan.settings())
        .isEqualTo(Map.of("shell", Map.of("vitral.include.\"voting/leaderboard\".deadline", "5s")));
    assertThat(plan.live())
        .contains(new LiveCoding("voting", RemoteAddress.of("https://vitral.example")));
    assertThat(plan.restart()).isFalse();
    assertThat(plan.content()).isFalse();
    assertThat(parsed(given.words().toArray(String[]::new)).plan()).isEqualTo(plan);
  }

  @Test
  void what_cannot_be_read_is_told_how_to_say_it() {
    assertThatThrownBy(() -> parsed("--fault", "voting").plan())
        .hasMessageContaining("voting=delay:2s");
    assertThatThrownBy(() -> parsed("--fault", "voting=slow").plan())
        .hasMessageContaining("'slow' is no fault");
    assertThatThrownBy(() -> parsed("--portal", "https://vitral.example").plan())
        .hasMessageContaining("./vitral dev NAME");
    assertThatThrownBy(() -> parsed("--set", "shell=5").plan())
        .hasMessageContaining("--set wants NAME:key=value");
  }

  private static UpOptions parsed(String... words) {
    Up up = new Up();
    new CommandLine(up).parseArgs(words);
    return up.options;
  }
}
