package dev.vitral.launcher.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentNameTest {

  @Test
  void one_lower_case_word_names_folder_classes_and_module() {
    FragmentName agenda = new FragmentName("agenda");
    assertThat(agenda.capitalised()).isEqualTo("Agenda");
    assertThat(agenda.module()).isEqualTo("fragments/agenda");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "Agenda",
        "mi agenda",
        "mi-agenda",
        "../agenda",
        "año",
        "2026",
        "aVeryVeryVeryVeryLongName",
        "abcdefghijklmnopqrstu"
      })
  void whatever_else_is_refused_with_an_example_of_what_would_do(String word) {
    assertThatThrownBy(() -> new FragmentName(word))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("'" + word + "'")
        .hasMessageContaining("such as agenda");
  }

  @ParameterizedTest
  @CsvSource({
    "en, the shell answers /en itself",
    "static, the shell answers /static itself",
    "redis, a part of every portal is called so",
    "kit, dev.vitral.kit is a package of the portal",
    "url, in templates {url:…} means something else",
    "class, it is a word of Java",
    "example, it stands for all of them"
  })
  void a_word_that_means_something_already_is_refused_with_the_reason(String word, String reason) {
    assertThatThrownBy(() -> new FragmentName(word))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(reason);
  }
}
