package dev.vitral.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoteIdsTest {

  @Test
  void a_client_may_choose_a_version_7_uuid_in_any_case() {
    assertThat(VoteIds.given("0192f3a0-0000-7abc-8def-0123456789ab")).isPresent();
    assertThat(VoteIds.given("0192F3A0-0000-7ABC-BDEF-0123456789AB")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0192f3a0-0000-4abc-8def-0123456789ab",
        "0192f3a0-0000-7abc-cdef-0123456789ab",
        "0192f3a000007abc8def0123456789ab",
        " 0192f3a0-0000-7abc-8def-0123456789ab",
        "d85b6c36-53de-8dbb-9dd3-2ee109f91294"
      })
  void anything_else_is_no_vote_id_not_even_one_of_a_form(String text) {
    assertThat(VoteIds.given(text)).isEmpty();
  }

  @Test
  void an_absent_id_is_none() {
    assertThat(VoteIds.given(null)).isEmpty();
  }
}
