package dev.vitral.kit.esi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EsiIncludeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lluvia de abril",
        "\"/><script>alert(1)</script>",
        "a&b=c&k=99",
        "100 % *seguro* + más",
        "línea\r\notra\ttabulada",
        "$(HTTP_COOKIE{session})",
        "<esi:include src='/x'/>",
        "#ancla?y/../ruta\\",
        "🎸 ñandú"
      })
  void what_somebody_wrote_is_one_value_and_nothing_else(String text) {
    String tag =
        new EsiInclude("/fragments/songs/answers", 800).with("q", text).with("k", "5").tag();
    assertThat(tag)
        .matches(
            "<esi:include src=\"/fragments/songs/answers\\?q=[A-Za-z0-9._~%-]*&amp;k=5\""
                + " onerror=\"continue\" maxwait=\"800\"/>");
    String url = tag.substring(tag.indexOf('"') + 1, tag.indexOf("&amp;"));
    String value = URI.create(url).getRawQuery().substring("q=".length());
    assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void an_include_without_patience_is_a_mistake() {
    assertThatThrownBy(() -> new EsiInclude("/fragments/songs/answers", 0))
        .hasMessageContaining("maxwait");
  }
}
