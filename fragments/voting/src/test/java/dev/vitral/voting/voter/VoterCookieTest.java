package dev.vitral.voting.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VoterCookieTest {

  private static final String KEY = "dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdGU";
  private static final String OTHER_KEY = "b3RoZXItb25seS1vdGhlci1vbmx5LW90aGVyLW9ubHk";

  private final VoterCookie cookie = cookieSignedWith(KEY);

  @Test
  void a_voter_is_known_again_by_the_cookie() {
    Voter voter = Voter.fresh();
    assertThat(cookie.read(cookie.write(voter).getValue())).contains(voter);
  }

  @Test
  void a_cookie_of_another_key_voter_or_shape_is_none() {
    String genuine = cookie.write(Voter.fresh()).getValue();
    String foreign = cookieSignedWith(OTHER_KEY).write(Voter.fresh()).getValue();
    String swapped = Voter.fresh().id() + genuine.substring(22);
    assertThat(cookie.read(foreign)).isEmpty();
    assertThat(cookie.read(swapped)).isEmpty();
    assertThat(cookie.read(genuine + "A")).isEmpty();
    assertThat(cookie.read("")).isEmpty();
    assertThat(cookie.read(null)).isEmpty();
  }

  @Test
  void the_cookie_is_kept_from_scripts_other_sites_and_plain_http() {
    NewCookie written = cookie.write(Voter.fresh());
    assertThat(written.getName()).startsWith("__Host-");
    assertThat(written.getPath()).isEqualTo("/");
    assertThat(written.getDomain()).isNull();
    assertThat(written.isSecure()).isTrue();
    assertThat(written.isHttpOnly()).isTrue();
    assertThat(written.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
  }

  @Test
  void a_short_key_is_refused_at_start() {
    assertThatThrownBy(() -> cookieSignedWith("c2hvcnQ"))
        .hasMessageContaining("VITRAL_SIGNING_KEY");
  }

  private static VoterCookie cookieSignedWith(String key) {
    VoterConfig config =
        new VoterConfig() {
          @Override
          public String signingKey() {
            return key;
          }

          @Override
          public Duration cookieLifetime() {
            return Duration.ofDays(1);
          }
        };
    return new VoterCookie(new SigningKey(config), config);
  }
}
