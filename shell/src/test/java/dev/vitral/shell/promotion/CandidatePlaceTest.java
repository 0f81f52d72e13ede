package dev.vitral.shell.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.targets.Targets;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is asked but a fragment's own hosts, and what stands beside them by its name. */
class CandidatePlaceTest {

  @ParameterizedTest
  @CsvSource({
    "http://voting:8080, http://voting:8081, true",
    "http://voting:8080, http://voting-candidate:8080, true",
    "http://voting.portal.svc:8080, http://voting-candidate.portal.svc:80, true",
    "http://voting.portal.svc:8080, http://voting-candidate.other.svc:80, false",
    "http://voting:8080, http://songs-candidate:8080, false",
    "http://voting:8080, http://songs:8080, false",
    "http://voting:8080, http://voting-candidate.elsewhere.example:80, false",
    "http://10.0.0.1:8080, http://10-candidate.0.0.1:80, false",
    "http://[::1]:8080, http://[::1]:8081, true"
  })
  void a_build_is_examined_where_its_fragment_is_at_home(String home, String target, boolean is) {
    RegisteredFragment voting = new RegisteredFragment(Targets.of("voting", URI.create(home)), 10);

    assertThat(Candidates.place(voting, Optional.of(target)).isPresent()).isEqualTo(is);
  }
}
