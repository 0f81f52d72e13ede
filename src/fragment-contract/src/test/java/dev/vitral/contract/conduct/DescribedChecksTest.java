package dev.vitral.contract.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of promises and the checks are the same. */
class DescribedChecksTest {

  private static final Path DOCUMENT = Path.of("../../docs/fragment-contract.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `([A-Z][A-Za-z0-9]+)` \\|$");

  @Test
  void every_check_has_a_row_and_every_row_a_check() throws IOException {
    assertThat(ROW.matcher(Files.readString(DOCUMENT)).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(checks());
  }

  private static List<String> checks() {
    return Arrays.stream(Conduct.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(DescribedChecksTest::value)
        .map(check -> check.getClass().getSimpleName())
        .toList();
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
