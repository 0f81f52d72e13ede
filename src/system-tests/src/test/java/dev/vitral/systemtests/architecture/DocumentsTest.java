package dev.vitral.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the house is true. */
class DocumentsTest {

  private static final Path ROOT = Checkout.root();
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)(?:#[^)]*)?\\)");

  @Test
  void every_setting_is_described_with_its_default_and_nothing_else_is() {
    List<Setting> declared =
        House.programs().stream().flatMap(module -> Setting.in(module.classes())).toList();
    assertThat(Setting.described()).containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void decisions_are_numbered_without_holes() {
    List<String> numbers =
        House.files(ROOT.resolve("docs/adr")).stream()
            .map(file -> file.getFileName().toString().substring(0, 4))
            .sorted()
            .toList();
    assertThat(numbers)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).mapToObj("%04d"::formatted).toList());
  }

  @Test
  void every_link_between_documents_leads_somewhere() {
    Stream<Path> documents =
        Stream.concat(
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve),
            House.files(ROOT.resolve("docs")).stream()
                .filter(file -> file.toString().endsWith(".md")));
    assertThat(documents.flatMap(DocumentsTest::targets)).allMatch(Files::exists);
  }

  private static Stream<Path> targets(Path document) {
    return LINK.matcher(House.text(document))
        .results()
        .map((MatchResult link) -> document.resolveSibling(link.group(1)).normalize());
  }
}
