package dev.vitral.header.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0|Firefox · Linux",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
            + " Edg/140.0|Edge · Windows",
        "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0 Mobile"
            + " Safari/537.36|Chrome · Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0"
            + " Safari/604.1|Safari · iPhone",
        "curl/8.5.0|curl",
        "Java-http-client/17.0.9|Java-http-client"
      })
  void a_client_is_called_by_browser_and_system(String agent, String name) {
    assertThat(Client.of(agent)).isEqualTo(name);
  }

  @Test
  void what_is_no_name_is_not_kept() {
    assertThat(Client.of(null)).isEmpty();
    assertThat(Client.of("<script>alert(1)</script>")).isEmpty();
    assertThat(Client.of("x".repeat(500))).isEmpty();
  }
}
