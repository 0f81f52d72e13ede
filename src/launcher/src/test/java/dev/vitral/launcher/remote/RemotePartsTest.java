package dev.vitral.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a remote portal is to be had on this machine, and where. */
class RemotePartsTest extends RemoteScene {

  RemotePartsTest() throws IOException {}

  @Test
  void a_new_fragment_stands_behind_all_others_which_another_portal_has_examined() {
    Registry all = parts.apply(HERE);
    assertThat(all.fragments())
        .extracting(Registry.Fragment::name)
        .containsExactly("header", "voting", "agenda");
    assertThat(all.fragments()).extracting(Registry.Fragment::order).isSorted();
    assertThat(all.fragments())
        .extracting(Registry.Fragment::conduct)
        .containsExactly(false, false, null);
    assertThat(all.sites()).extracting(Registry.Site::prefix).containsExactly("/");
  }

  @Test
  void a_fragment_that_the_portal_has_too_keeps_its_place_and_is_the_one_here() {
    String own = "http://127.0.0.1:1";
    Registry all =
        parts.apply(new Registry(List.of(Registry.Fragment.guest("header", own, 60)), List.of()));
    assertThat(all.fragments())
        .extracting(Registry.Fragment::name)
        .containsExactly("header", "voting");
    assertThat(all.fragments().get(0).url()).isEqualTo(own);
  }

  @Test
  void a_manifest_is_reduced_to_what_anybody_can_have_by_get() throws Exception {
    JsonNode header = json(get(fragment("header"), "/vitral.json").body());
    assertThat(header)
        .isEqualTo(
            json(
                """
                {"name":"header","version":"2","contract":1,"team":"portal","languages":["es","en"],
                 "slots":[{"slot":"page.header","include":"bar","order":10}],
                 "includes":[
                   {"name":"bar","path":"/fragments/header/bar","deadline":"2000ms"}]}"""));
    JsonNode voting = json(get(fragment("voting"), "/vitral.json").body());
    assertThat(voting.path("includes"))
        .isEqualTo(
            json(
                """
                [{"name":"board","path":"/fragments/voting/board","identity":"required",
                  "fallback":"/fragments/voting/board/fallback","deadline":"4s"}]"""));
    assertThat(voting.path("css")).hasSize(1);
    assertThat(voting.has("navigation") || voting.has("prefixes") || voting.has("sitemap"))
        .isFalse();
  }

  @Test
  void a_manifest_changes_with_the_portal_and_outlives_it() throws Exception {
    remote.on(
        RemotePortal.MANIFESTS,
        exchange ->
            LoopbackServer.send(
                exchange,
                200,
                RemoteStub.MANIFESTS.replace("\"version\":\"1\"", "\"version\":\"1.1\"")));
    assertThat(version("voting")).isEqualTo("1.1");
    remote.close();
    assertThat(version("voting")).isEqualTo("1.1");
  }

  private String version(String name) throws Exception {
    return json(get(fragment(name), "/vitral.json").body()).path("version").asText();
  }

  @Test
  void a_fragments_port_leads_to_that_fragment_alone() throws Exception {
    assertThat(get(fragment("voting"), "/voting").statusCode()).isEqualTo(404);
    assertThat(get(fragment("voting"), "/fragments/header/bar").statusCode()).isEqualTo(404);
    assertThat(get(fragment("voting"), "/fragments/votingbooth/x").statusCode()).isEqualTo(404);
    assertThat(remote.seen).isEmpty();
  }

  @Test
  void pages_and_their_files_are_the_remote_ones() throws Exception {
    remote.on("/en/voting", exchange -> LoopbackServer.send(exchange, 200, "Vote"));
    assertThat(get(site(), "/en/voting?page=2").body()).isEqualTo("Vote");
    assertThat(remote.last().target()).isEqualTo("/en/voting?page=2");
    assertThat(get(site(), "/static/none.css").statusCode()).isEqualTo(404);
  }

  @Test
  void nobody_signs_for_visitors() throws Exception {
    String keys = client.send(request("GET", parts.keys()).build(), text()).body();
    assertThat(keys).isEqualTo("{\"keys\":[]}");
    assertThat(remote.seen).isEmpty();
  }
}
