package dev.vitral.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columns_are_as_wide_as_their_widest_cell() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new Table("page", "ms")
        .line("en", 1_234.56)
        .line("es", 2)
        .print(new PrintStream(text, true, UTF_8));
    assertThat(text.toString(UTF_8).lines())
        .containsExactly(
            "| page | ms      |", "|------|---------|", "| en   | 1,234.6 |", "| es   | 2       |");
  }
}
