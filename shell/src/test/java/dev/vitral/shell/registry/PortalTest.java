package dev.vitral.shell.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.targets.Targets;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void the_longest_prefix_owns_a_page() throws Exception {
    Portal portal = portal(fragment("songs", 1, "/songs"), fragment("lists", 2, "/songs/lists"));

    assertThat(ownerOf(portal, "/songs/lists/7")).isEqualTo("lists");
    assertThat(ownerOf(portal, "/songs/7")).isEqualTo("songs");
  }

  @Test
  void a_prefix_ends_on_a_segment_boundary() throws Exception {
    Portal portal = portal(fragment("songs", 1, "/songs"));

    assertThat(portal.owner("/songsters")).isEmpty();
    assertThat(ownerOf(portal, "/songs/")).isEqualTo("songs");
  }

  @Test
  void of_two_claims_to_a_prefix_the_registrys_order_decides() throws Exception {
    Portal portal = portal(fragment("first", 1, "/songs"), fragment("second", 2, "/songs"));

    assertThat(ownerOf(portal, "/songs")).isEqualTo("first");
  }

  @Test
  void of_two_claims_to_a_cookie_the_registrys_order_decides() throws Exception {
    KnownFragment keeper = read("header", 1, manifest("header", "\"__Host-session\""));
    KnownFragment thief =
        read("voting", 2, manifest("voting", "\"__Host-session\",\"__Host-voter\""));

    Portal portal = portal(keeper, thief);

    assertThat(portal.fragment("header").orElseThrow().cookies()).containsExactly("__Host-session");
    assertThat(portal.fragment("voting").orElseThrow().cookies()).containsExactly("__Host-voter");
  }

  private static String manifest(String name, String cookies) {
    return "{\"name\":\"%s\",\"contract\":1,\"cookies\":[%s]}".formatted(name, cookies);
  }

  private static String ownerOf(Portal portal, String path) {
    return portal.owner(path).orElseThrow().name();
  }

  private static Portal portal(KnownFragment... fragments) {
    return new Portal(1, List.of(fragments));
  }

  private static KnownFragment fragment(String name, int order, String prefix)
      throws JsonProcessingException {
    return read(
        name,
        order,
        "{\"name\":\"" + name + "\",\"contract\":1,\"prefixes\":[\"" + prefix + "\"]}");
  }

  private static KnownFragment read(String name, int order, String manifest)
      throws JsonProcessingException {
    return new KnownFragment(
        new RegisteredFragment(Targets.of(name, URI.create("http://127.0.0.1:1")), order),
        JSON.readValue(manifest, Manifest.class));
  }
}
