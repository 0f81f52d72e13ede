package dev.vitral.esi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.expressions.functions.BuiltIn;
import dev.vitral.esi.expressions.values.Undefined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in functions: what {@code functions.csv} says of each. */
class FunctionsTest {

  private static final String TABLE = "functions.csv";

  private final Visitor visitor = new Visitor();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = TABLE, delimiter = '~', quoteCharacter = '`')
  void a_call(String call, String text) {
    assertThat(visitor.text(call)).isEqualTo(text.replace("{LF}", "\n"));
  }

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void every_function_has_an_example(BuiltIn function) throws IOException {
    try (var table = FunctionsTest.class.getResourceAsStream(TABLE)) {
      Stream<String> lines = new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
      assertThat(lines).anyMatch(line -> line.contains("$" + function.spelling() + "("));
    }
  }

  @ParameterizedTest
  @EnumSource(BuiltIn.class)
  void a_wrong_number_of_arguments_is_told(BuiltIn function) {
    List<Undefined> tooMany = Collections.nCopies(function.maxArguments() + 1, Undefined.VALUE);
    assertThat(function.call(List.copyOf(tooMany), visitor)).isEqualTo(Undefined.VALUE);
    assertThat(visitor.notes())
        .containsExactly(
            "$" + function.spelling() + " does not take " + tooMany.size() + " arguments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$join('a','b')",
        "$list_delitem('a',0)",
        "$substr('a','b')",
        "$replace('a','b','c','d')",
        "$bin_int('1')",
        "$base64_decode('%')",
        "$http_time('x')",
        "$http_time(999999999999)",
        "$rand(0)",
        "$set_response_code(99)",
        "$set_response_code(150)",
        "$set_response_code(600)",
        "$set_response_code('x')",
        "$add_header('a b','c')",
        "$add_header('Content-Length','1')",
        "$add_header('X', $url_decode('a%0d%0aSet-Cookie:%20b'))"
      })
  void an_argument_that_does_not_fit_is_told(String call) {
    assertThat(visitor.value(call)).isEqualTo(Undefined.VALUE);
    assertThat(visitor.notes()).hasSize(1);
    assertThat(visitor.edits()).isEmpty();
  }

  @Test
  void the_response_is_shaped() {
    visitor.value("$add_header('X-Esi-Note', 'ok')");
    visitor.value("$set_response_code(404)");
    visitor.value("$set_response_code('410', '<b>' + $(QUERY_STRING{tag}))");
    visitor.value("$set_redirect('http://www.example.test/a b?' + $(QUERY_STRING{tag}))");
    assertThat(visitor.edits())
        .containsExactly(
            "X-Esi-Note: ok",
            "status 404",
            "status 410",
            "body <b>&lt;b&gt;",
            "to http://www.example.test/a%20b?%3Cb%3E");
  }

  @Test
  void random_numbers_stay_below_their_bound_and_the_last_is_remembered() {
    assertThat(visitor.value("$last_rand()")).isEqualTo(Undefined.VALUE);
    for (int i = 0; i < 100; i++) {
      String drawn = visitor.text("$rand(6)");
      assertThat(Integer.parseInt(drawn)).isBetween(0, 5);
      assertThat(visitor.text("$last_rand()")).isEqualTo(drawn);
    }
    assertThat(Integer.parseInt(visitor.text("$rand()"))).isBetween(0, 99_999_999);
  }
}
