package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A surrogate in front may compose pages itself, if both its address and its name are known. */
class DelegationTest {

  private static final String MARKUP = "[<esi:include src=\"/part\"/>]";

  @Test
  void a_known_surrogate_gets_the_markup_kept_or_not() throws IOException {
    try (EdgeScene scene = scene("127.0.0.1=cdn")) {
      for (int i = 0; i < 2; i++) {
        String answer = scene.get("/page", "Surrogate-Capability: x=\"a\", cdn=\"ESI/1.0\"");
        assertThat(EdgeScene.body(answer)).isEqualTo(MARKUP);
        assertThat(answer).containsIgnoringCase("surrogate-control: content=\"ESI/1.0\"");
      }
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[part]");
      assertThat(scene.targets()).containsExactly("/page", "/part");
    }
  }

  @Test
  void neither_the_name_nor_the_address_alone_is_enough() throws IOException {
    try (EdgeScene elsewhere = scene("192.0.2.1=cdn");
        EdgeScene other = scene("127.0.0.1=cdn")) {
      String claim = "Surrogate-Capability: cdn=\"ESI/1.0\"";
      assertThat(elsewhere.get("/page", claim)).contains("[part]").doesNotContain("<esi:");
      for (String wrong : new String[] {"xcdn=\"ESI/1.0\"", "cdn=\"ESI/2.0\"", "cdn"}) {
        assertThat(EdgeScene.body(other.get("/page", "Surrogate-Capability: " + wrong)))
            .isEqualTo("[part]");
      }
    }
  }

  @Test
  void a_known_surrogate_tells_where_the_visitor_came_in() throws IOException {
    try (EdgeScene scene = scene("127.0.0.1=cdn")) {
      scene.get("/page", "X-Forwarded-Proto: https", "X-Forwarded-Host: shop.example");
      assertThat(scene.asked().get(0).all("X-forwarded-proto")).containsExactly("https");
      assertThat(scene.asked().get(0).all("X-forwarded-host")).containsExactly("shop.example");
    }
  }

  private static EdgeScene scene(String surrogate) throws IOException {
    return new EdgeScene("--trusted-surrogate", surrogate)
        .markup("/page", MARKUP, "Cache-Control", "max-age=60")
        .page("/part", "part", "Cache-Control", "max-age=60");
  }
}
