package dev.vitral.header.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/voting", "/en/prompts?q=a%20b&x=1", "/reviews#top", "/a//b"})
  void a_path_of_this_portal_is_followed(String path) {
    assertThat(OwnPath.of(path, "/account")).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "voting",
        " /voting",
        "/\t/evil.example",
        "/voting\r\nSet-Cookie: a=b",
        "/vot\u00ADing",
        "/\u2028",
      })
  void anything_else_leads_to_the_account(String path) {
    assertThat(OwnPath.of(path, "/account")).isEqualTo("/account");
  }
}
