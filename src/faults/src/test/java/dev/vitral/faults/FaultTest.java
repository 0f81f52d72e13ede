package dev.vitral.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void a_fault_is_read_from_its_name() {
    assertThat(Fault.parse("delay:2s")).isEqualTo(Fault.delay(Duration.ofSeconds(2)));
    assertThat(Fault.parse("delay:300ms")).isEqualTo(Fault.delay(Duration.ofMillis(300)));
    assertThat(Fault.parse("down")).isEqualTo(Fault.down());
    assertThat(Fault.parse("500")).isEqualTo(Fault.status(500));
    assertThat(Fault.parse("drip")).isEqualTo(Fault.drip());
    assertThat(Fault.parse("cut")).isEqualTo(Fault.cut());
    assertThat(Fault.parse("garbage")).isEqualTo(Fault.garbage());
    assertThat(Fault.parse("pass")).isEqualTo(Fault.pass());
    assertThat(Fault.parse("refused")).isEqualTo(new Fault.Refused());
    assertThat(Fault.parse("drip:1s")).isEqualTo(new Fault.Drip(1, Duration.ofSeconds(1)));
    assertThat(Fault.parse("redirect-loop")).isEqualTo(new Fault.RedirectLoop());
    assertThat(Fault.parse("wrong-type")).isEqualTo(new Fault.WrongType());
    assertThat(Fault.parse("broken-gzip")).isEqualTo(new Fault.BrokenGzip());
    assertThat(Fault.parse("endless")).isEqualTo(new Fault.Endless());
    assertThat(Fault.parse("huge-header")).isEqualTo(new Fault.HugeHeader(104_857_600));
  }

  @Test
  void an_unknown_fault_is_told_what_exists() {
    assertThatThrownBy(() -> Fault.parse("slow"))
        .hasMessage(
            "'slow' is no fault: use pass, delay:2s, down, refused, 500 (any status), drip,"
                + " drip:1s (one byte each second), cut, garbage, redirect-loop, wrong-type,"
                + " broken-gzip, endless or huge-header");
    assertThatThrownBy(() -> Fault.parse("delay:soon"))
        .hasMessage("'soon' is no duration: use 300ms, 2s or 1m");
  }
}
