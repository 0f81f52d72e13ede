package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site behind a path of the portal is left as it is, but for its ESI. */
@QuarkusTest
class SitesTest extends ShellScene {

  private static final String MARKUP = "<h1>Shop</h1><esi:include src=\"/shop/cart\"/>";

  @BeforeEach
  void the_shop_is_open() {
    TestPortal.SHOP
        .on("/shop", Origin.html(200, MARKUP, "Surrogate-Control", "content=\"ESI/1.0\""))
        .on("/shop/cart", Origin.html(200, "<p>cart</p>", "Cache-Control", "max-age=60"))
        .on("/shop/blog/one", Origin.html(200, MARKUP, "Surrogate-Control", "content=\"ESI/1.0\""));
    TestPortal.SHOP.forget();
  }

  @Test
  void its_pages_are_composed_of_its_own_parts() throws Exception {
    HttpResponse<String> page = visitor.visit("/shop", "Cookie", "cart=7");
    assertThat(page.body()).isEqualTo("<h1>Shop</h1><p>cart</p>");
    assertThat(TestPortal.SHOP.nextTo("/shop/cart").headers()).containsEntry("cookie", "cart=7");
  }

  @Test
  void none_of_the_portals_rules_apply() throws Exception {
    HttpResponse<String> posted =
        visitor.send("POST", "/shop/cart", "x".repeat(100_000), "Sec-Fetch-Site", "cross-site");
    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(posted.headers().map()).doesNotContainKey("content-security-policy");
    Origin.Seen seen = TestPortal.SHOP.nextTo("/shop/cart");
    assertThat(seen.body()).hasSize(100_000);
    assertThat(seen.headers().keySet()).noneMatch(name -> name.startsWith("vitral-"));
  }

  @Test
  void the_longest_prefix_wins_and_esi_is_only_for_who_asked_for_it() throws Exception {
    assertThat(visitor.visit("/shop/blog/one").body()).isEqualTo(MARKUP);
    assertThat(TestPortal.SHOP.nextTo("/shop/blog/one").headers())
        .doesNotContainKey("surrogate-capability");
  }

  @Test
  void what_only_begins_like_a_prefix_is_the_portals() throws Exception {
    assertThat(visitor.visit("/shopping").statusCode()).isEqualTo(404);
    assertThat(TestPortal.SHOP.timesAsked("/shopping")).isZero();
  }
}
