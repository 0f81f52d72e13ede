package dev.vitral.shell.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedSurrogateTest {

  private static final String ESI = "cdn=\"Surrogate/1.0 ESI/1.0\"";
  private static final String HERE = "10.1.2.3";
  private static final String ELSEWHERE = "10.1.3.3";

  @ParameterizedTest
  @ValueSource(
      strings = {"10.1.2.3=cdn", "10.1.2.0/24=cdn", "::ffff:10.1.2.3=cdn", " 10.0.0.0/8=cdn "})
  void one_that_says_so_by_name_and_comes_from_there_composes(String trusted) {
    assertThat(TrustedSurrogate.of(trusted).composes(HERE, List.of(ESI))).isTrue();
  }

  @Test
  void one_that_comes_from_elsewhere_does_not() {
    TrustedSurrogate trusted = TrustedSurrogate.of("10.1.2.0/24=cdn");

    assertThat(trusted.composes(ELSEWHERE, List.of(ESI))).isFalse();
    assertThat(trusted.composes(null, List.of(ESI))).isFalse();
    assertThat(trusted.isAt("unknown")).isFalse();
    assertThat(trusted.isAt("10.1.2.3:443")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other=\"ESI/1.0\"",
        "cdn=\"Surrogate/1.0\"",
        "cdn=\"ESI/1.0x\"",
        "cdn=\"xESI/1.0\"",
        "cdn=\"ESI/2.0\"",
        "cdn=ESI/1.0",
        "CDN=\"ESI/1.0\"",
        "xcdn=\"ESI/1.0\"",
        "cdn.example=\"ESI/1.0\"",
        "cdn=\"ESI/1.0",
        "cdn",
        ""
      })
  void one_that_does_not_say_by_name_that_it_does_esi_does_not(String capability) {
    TrustedSurrogate trusted = TrustedSurrogate.of("10.1.2.3=cdn");

    assertThat(trusted.composes(HERE, List.of(capability))).isFalse();
    assertThat(trusted.composes(HERE, List.of())).isFalse();
    assertThat(trusted.isAt(HERE)).isTrue();
  }

  @Test
  void one_of_several_on_the_way_is_found() {
    TrustedSurrogate trusted = TrustedSurrogate.of("10.1.2.3=cdn");

    assertThat(trusted.composes(HERE, List.of("far=\"ESI/1.0\", " + ESI))).isTrue();
    assertThat(trusted.composes(HERE, List.of("far=\"ESI/1.0\"", ESI))).isTrue();
    assertThat(trusted.composes(HERE, List.of("cdn=\"Surrogate/1.0\"", ESI))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "=cdn",
        "cdn.example=cdn",
        "10.1.2.3=",
        "10.1.2.0/33=cdn",
        "10.1.2=cdn",
        "cafe=cdn",
        "10.1.2.3=a b",
        "10.1.2.3=cdn=cdn",
        "10.1.2.3;cdn"
      })
  void what_is_written_otherwise_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedSurrogate.of(text));
  }
}
