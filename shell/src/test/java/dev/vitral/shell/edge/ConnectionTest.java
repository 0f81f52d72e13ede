package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** To whom an edge connects, and what it tells them. */
class ConnectionTest {

  @Test
  void the_own_host_is_the_origin_whatever_it_is_called() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      scene
          .markup("/page", "[<esi:include src=\"http://$(HTTP_HOST)/part\"/>]")
          .page("/part", "part");
      assertThat(EdgeScene.body(scene.get("/page", "Host: 169.254.169.254"))).contains("[part]");
      assertThat(scene.asked().get(1).all("Host")).containsExactly("169.254.169.254");
    }
  }

  @Test
  void what_a_visitor_calls_the_own_host_is_no_way_to_another() throws IOException {
    try (EdgeScene evil = new EdgeScene().markup("/part", "EVIL");
        EdgeScene scene = new EdgeScene()) {
      scene.markup("/page", "[<esi:include src='https://$(HTTP_HOST)/part' onerror='continue'/>]");
      String host = "localhost:" + evil.originPort();
      assertThat(EdgeScene.body(scene.get("/page", "Host: " + host))).contains("[]");
      assertThat(EdgeScene.body(scene.get("/page", "Host: www.example.test:443"))).contains("[]");
      assertThat(evil.asked()).isEmpty();
      assertThat(scene.targets()).containsOnly("/page");
    }
  }

  @Test
  void a_redirect_that_leads_inside_is_not_followed() throws IOException {
    try (EdgeScene inside = new EdgeScene().page("/secret", "SECRET");
        EdgeScene scene =
            new EdgeScene(
                "--allow-host",
                "localhost:" + inside.originPort(),
                "--esi-limits",
                "followRedirects=3")) {
      String secret = "http://localhost:" + inside.originPort() + "/secret";
      scene
          .page(302, "/moved", "", "Location", secret)
          .markup("/page", "[<esi:include src='/moved' onerror='continue'/>]");
      assertThat(EdgeScene.body(scene.get("/page"))).contains("[]");
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Test
  void an_allowed_name_that_leads_inside_is_not_connected_to() throws IOException {
    try (EdgeScene inside = new EdgeScene().page("/secret", "SECRET");
        EdgeScene scene = new EdgeScene("--allow-host", "localhost:" + inside.originPort())) {
      scene.markup(
          "/page",
          "[<esi:include src=\"http://localhost:"
              + inside.originPort()
              + "/secret\" onerror=\"continue\"/>]");
      assertThat(EdgeScene.body(scene.get("/page"))).contains("[]");
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Test
  void the_origin_may_be_told_a_host_of_its_own() throws IOException {
    try (EdgeScene scene = new EdgeScene("--origin-host", "inner.example")) {
      scene.page("/page", "page");
      scene.get("/page");
      assertThat(scene.asked().get(0).all("Host")).containsExactly("inner.example");
      assertThat(scene.asked().get(0).all("X-forwarded-host")).containsExactly("www.example.test");
    }
  }

  @Test
  void what_a_visitor_claims_of_the_way_here_is_not_believed() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      scene.page("/page", "page");
      scene.get("/page", "X-Forwarded-Proto: https", "X-Forwarded-Host: bank.example");
      EdgeScene.Asked asked = scene.asked().get(0);
      assertThat(asked.all("X-forwarded-proto")).containsExactly("http");
      assertThat(asked.all("X-forwarded-host")).containsExactly("www.example.test");
      assertThat(asked.all("X-forwarded-for")).containsExactly("127.0.0.1");
    }
  }

  @Test
  void an_origin_that_is_away_is_said_so_in_spanish_or_english() throws IOException {
    try (EdgeScene scene = new EdgeScene()) {
      scene.stopOrigin();
      assertThat(scene.get("/page"))
          .startsWith("HTTP/1.1 503 ")
          .contains("El sitio no responde ahora.");
      assertThat(scene.get("/page", "Accept-Language: en-GB"))
          .contains("The site does not answer just now.");
    }
  }
}
