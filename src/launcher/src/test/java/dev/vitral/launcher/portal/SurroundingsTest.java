package dev.vitral.launcher.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

  private static final Service HEADER =
      new Service(
          "header", "fragments/header", "header", "web", "127.0.0.1", 9181, 9981, 128, List.of());
  private static final Service SONGS =
      new Service(
          "songs-ingest",
          "fragments/songs",
          "songs",
          "ingest",
          "127.0.0.1",
          9194,
          9994,
          128,
          List.of());
  private static final Service SHELL =
      new Service("shell", "shell", "shell", "web", "127.0.0.1", 9180, 9900, 128, List.of());

  @TempDir Path root;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(root.resolve("fragments/songs/content"));
    new Home(root).prepare();
  }

  @Test
  void every_fragment_learns_where_the_keys_are_and_only_the_header_who_may_log_in() {
    Surroundings all = surroundings(true);
    assertThat(all.of(SONGS))
        .containsEntry("VITRAL_IDENTITY_JWKS_URL", "http://127.0.0.1:9181/vitral/jwks.json")
        .doesNotContainKey("VITRAL_HEADER_ACCOUNTS_FILE");
    assertThat(all.of(HEADER))
        .containsKey("VITRAL_IDENTITY_JWKS_URL")
        .containsEntry(
            "VITRAL_HEADER_ACCOUNTS_FILE",
            root.resolve(".vitral/secrets/accounts.json").toString());
    assertThat(all.of(SHELL)).doesNotContainKey("VITRAL_IDENTITY_JWKS_URL");
  }

  @Test
  void a_fragment_is_shown_its_samples_where_it_has_some_and_they_are_wanted() {
    assertThat(surroundings(true).of(SONGS))
        .containsEntry("VITRAL_CONTENT_DIR", root.resolve("fragments/songs/content").toString());
    assertThat(surroundings(true).of(HEADER)).doesNotContainKey("VITRAL_CONTENT_DIR");
    assertThat(surroundings(false).of(SONGS)).doesNotContainKey("VITRAL_CONTENT_DIR");
  }

  @Test
  void beside_a_remote_portal_keys_and_the_shells_memory_are_others() {
    URI keys = URI.create("http://127.0.0.1:7/vitral/jwks.json");
    List<Service> here = List.of(SONGS, SHELL);
    Surroundings beside = new Surroundings(new Home(root), here, false, Optional.of(keys));
    assertThat(beside.of(SONGS)).containsEntry("VITRAL_IDENTITY_JWKS_URL", keys.toString());
    assertThat(beside.of(SHELL).get("VITRAL_STATE_DIR"))
        .isNotEqualTo(surroundings(false).of(SHELL).get("VITRAL_STATE_DIR"));
  }

  private Surroundings surroundings(boolean content) {
    return new Surroundings(
        new Home(root), List.of(HEADER, SONGS, SHELL), content, Optional.empty());
  }
}
