package dev.vitral.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who names a portal that is none, or none that can be read, is told so in one sentence. */
class RemotePortalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vitral.example",
        "localhost:8080",
        "ftp://vitral.example",
        "https://",
        "https://ana:secret@vitral.example",
        "https://vitral.example/en",
        "https://vitral.example/?a",
        "https://vitral.example/#a",
        "https://vitral example"
      })
  void what_is_no_address_of_a_portal_is_refused(String text) {
    assertThatThrownBy(() -> RemoteAddress.of(text))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("--portal wants the address of a portal")
        .hasMessageContaining("'" + text + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "https://vitral.example/, https://vitral.example",
    "HTTPS://Vitral.Example:443, https://vitral.example",
    "http://localhost:8080, http://localhost:8080",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void an_address_is_scheme_host_and_port(String text, String origin) {
    assertThat(RemoteAddress.of(text).origin()).isEqualTo(origin);
  }

  @Test
  void who_does_not_listen_cannot_be_reached() throws IOException {
    RemoteStub gone = new RemoteStub();
    gone.close();
    assertThatThrownBy(() -> gone.portal().manifests())
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("No portal can be reached at http://127.0.0.1:")
        .hasMessageContaining("nobody listens there");
    RemotePortal unknown = new RemotePortal(RemoteAddress.of("http://nobody.invalid"));
    assertThatThrownBy(unknown::manifests)
        .isInstanceOf(Trouble.class)
        .hasMessage("No portal can be reached at http://nobody.invalid (nobody has that name).");
  }

  @Test
  void who_tells_nothing_of_the_kind_is_no_portal() throws IOException {
    refused(exchange -> LoopbackServer.send(exchange, 404, ""), "There is no Vitral portal at");
    refused(exchange -> LoopbackServer.send(exchange, 200, "<p>"), "There is no Vitral portal at");
    refused(exchange -> LoopbackServer.send(exchange, 200, "{}"), "There is no Vitral portal at");
    refused(
        exchange -> LoopbackServer.send(exchange, 200, "{\"fragments\":[{\"name\":\"../x\"}]}"),
        "There is no Vitral portal at");
  }

  @Test
  void a_portal_that_does_not_tell_yet_is_too_old() throws IOException {
    refused(
        exchange -> {
          exchange.getResponseHeaders().set("Vitral-Request-Id", "0123");
          LoopbackServer.send(exchange, 404, "{}");
        },
        "is too old");
  }

  @Test
  void who_leads_elsewhere_or_refuses_is_named_with_what_he_said() throws IOException {
    refused(
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Location", "https://vitral.example" + RemotePortal.MANIFESTS);
          LoopbackServer.send(exchange, 301, "");
        },
        "leads on to https://vitral.example: name the portal there");
    refused(exchange -> LoopbackServer.send(exchange, 401, ""), "answers 401");
  }

  @Test
  void what_does_not_come_in_time_or_size_cannot_be_read() throws IOException {
    refused(neverAnswered -> {}, "no answer in time");
    refused(
        exchange -> LoopbackServer.send(exchange, 200, " ".repeat(100_001)),
        "larger than 100000 bytes");
  }

  private static void refused(HttpHandler answer, String sentence) throws IOException {
    try (RemoteStub stub = new RemoteStub().on(RemotePortal.MANIFESTS, answer)) {
      assertThatThrownBy(() -> stub.portal().manifests())
          .isInstanceOf(Trouble.class)
          .hasMessageContaining(sentence)
          .hasMessageContaining(stub.url().replaceFirst("/$", ""));
    }
  }
}
