package dev.vitral.esi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.expressions.functions.BuiltIn;
import dev.vitral.esi.expressions.scope.RequestVariable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/esi-expressions.md} lists what there is, no less and no more. */
class ExpressionLanguageTest {

  private static final Pattern SIGNATURE = Pattern.compile("`\\$([a-z0-9_]+)\\(([^)]*)\\)`");
  private static final Pattern VARIABLE = Pattern.compile("(?m)^\\| `([A-Z_]+)…?` \\|");

  @Test
  void every_function_stands_there_with_its_arguments() throws IOException {
    Map<String, List<Long>> documented = new TreeMap<>();
    rows("| `$")
        .flatMap(row -> SIGNATURE.matcher(row.split(" \\| ")[0]).results())
        .forEach(found -> documented.put(found.group(1), arguments(found)));
    Map<String, List<Long>> known = new TreeMap<>();
    Stream.of(BuiltIn.values())
        .forEach(
            function ->
                known.put(
                    function.spelling(),
                    List.of((long) function.minArguments(), (long) function.maxArguments())));
    assertThat(documented).isEqualTo(known);
  }

  @Test
  void every_variable_of_the_request_stands_there() throws IOException {
    assertThat(VARIABLE.matcher(page()).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(RequestVariable.values()).map(RequestVariable::name).toList());
  }

  /** Fewest and most, by the brackets round those that may lack. */
  private static List<Long> arguments(MatchResult signature) {
    String written = signature.group(2);
    long all = written.isEmpty() ? 0 : written.chars().filter(c -> c == ',').count() + 1;
    return List.of(all - written.chars().filter(c -> c == '[').count(), all);
  }

  private static Stream<String> rows(String start) throws IOException {
    return page().lines().filter(line -> line.startsWith(start));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../../docs/esi-expressions.md"));
  }
}
