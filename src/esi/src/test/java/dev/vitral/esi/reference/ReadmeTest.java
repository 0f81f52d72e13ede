package dev.vitral.esi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example in the library's README is {@link Hello}, and does what it says. */
class ReadmeTest {

  private static final Path SOURCE = Path.of("src/test/java/dev/vitral/esi/reference/Hello.java");

  @Test
  void the_example_is_compiled_as_it_stands() throws IOException {
    String source = Files.readString(SOURCE);
    assertThat(block("java")).isEqualTo(source.substring(source.indexOf("public final class")));
  }

  @Test
  void the_example_prints_what_stands_there() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Hello.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(block("html").lines().toList());
  }

  @Test
  void the_coordinates_are_those_of_the_build() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    Matcher version = Pattern.compile("<version>[^<]+</version>").matcher(build);
    assertThat(version.find()).isTrue();
    assertThat(block("xml")).contains("<artifactId>vitral-esi</artifactId>", version.group());
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
