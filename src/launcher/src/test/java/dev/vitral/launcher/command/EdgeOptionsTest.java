package dev.vitral.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.UnmatchedArgumentException;

class EdgeOptionsTest {

  private static final Path DOCUMENT = Path.of("../../docs/edge.md");

  /** The first cell of a row of the table of options. */
  private static final Pattern ROW = Pattern.compile("^\\| (`--.*?)\\|(?= )", Pattern.MULTILINE);

  private static final Pattern NAME = Pattern.compile("--[a-z-]+");

  @Test
  void what_was_given_reaches_the_edge_as_it_was_said() {
    assertThat(given("--allow-host", "a", "--cache=1M", "--allow-host", "b:81", "--host", "::1"))
        .containsExactlyInAnyOrder(
            "--allow-host", "a", "--allow-host", "b:81", "--cache", "1M", "--host", "::1")
        .containsSubsequence("--allow-host", "a", "--allow-host", "b:81");
    assertThat(given()).isEmpty();
  }

  @Test
  void a_word_that_is_no_option_is_refused_and_one_that_is_said_twice() {
    assertThatThrownBy(() -> given("--chache", "1M"))
        .isInstanceOf(UnmatchedArgumentException.class);
    assertThatThrownBy(() -> given("--port", "1", "--port", "2"))
        .isInstanceOf(OverwrittenOptionException.class);
  }

  @Test
  void the_document_has_each_of_them_and_no_other() throws IOException {
    Set<String> told = new TreeSet<>();
    Matcher row = ROW.matcher(Files.readString(DOCUMENT));
    while (row.find()) {
      Matcher name = NAME.matcher(row.group(1));
      while (name.find()) {
        told.add(name.group());
      }
    }
    assertThat(told)
        .isEqualTo(
            new CommandLine(new Edge())
                .getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static List<String> given(String... words) {
    CommandLine line = new CommandLine(new Edge());
    String[] all = new String[words.length + 1];
    all[0] = "http://127.0.0.1:3000";
    System.arraycopy(words, 0, all, 1, words.length);
    return EdgeOptions.given(line.parseArgs(all));
  }
}
