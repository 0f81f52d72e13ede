package dev.vitral.shell.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en/voting",
        "/a.b/c..d/e...",
        "/caf%C3%A9",
        "/a%20b",
        "/.well-known/x",
        "/a/"
      })
  void what_everybody_understands_alike_is_unambiguous(String path) {
    assertThat(Address.isUnambiguous(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "*",
        "//",
        "/a//b",
        "/.",
        "/..",
        "/a/./b",
        "/a/../b",
        "/a/%2e/b",
        "/a/.%2E",
        "/%2e%2e",
        "/a\\b",
        "/a%5Cb",
        "/a%2fb",
        "/a%00"
      })
  void what_some_would_take_for_another_path_is_not(String path) {
    assertThat(Address.isUnambiguous(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "a-b.example", "127.0.0.1", "[::1]", "snake_case.example"})
  void a_host_is_a_name_or_an_address(String host) {
    assertThat(Address.isHost(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a@b", "a\"b", "é.example", "a<b", "a%41"})
  void nothing_else_is(String host) {
    assertThat(Address.isHost(host)).isFalse();
  }

  @Test
  void no_host_is_longer_than_names_can_be() {
    assertThat(Address.isHost("a".repeat(255))).isTrue();
    assertThat(Address.isHost("a".repeat(256))).isFalse();
  }
}
