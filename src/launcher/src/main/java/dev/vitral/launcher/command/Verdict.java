package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What came of the tests of one fragment, by the reports that surefire wrote of them. */
final class Verdict {

  /** One of the tests that every {@code FragmentContract} has. */
  private static final String OF_THE_CONTRACT = "the_shell_would_promote_it";

  private static final int MOST_FAILURES = 12;
  private static final int MOST_LINES = 4;
  private static final int LONGEST_LINE = 300;

  private record Case(String name, String message, boolean failed) {}

  private final String fragment;
  private final List<Case> cases = new ArrayList<>();

  /**
   * Reads the reports.
   *
   * @param root the repository's folder
   * @param began when the tests were started: what is older tells of another run
   */
  Verdict(Path root, String fragment, Instant began) {
    this.fragment = fragment;
    Path reports = root.resolve(reports());
    if (Files.isDirectory(reports)) {
      try (Stream<Path> files = Files.list(reports)) {
        files.filter(file -> isOf(file, began)).sorted().forEach(this::read);
      } catch (IOException e) {
        throw new Trouble("%s cannot be read: %s".formatted(reports, e.getMessage()), e);
      }
    }
  }

  private String reports() {
    return "fragments/%s/target/surefire-reports".formatted(fragment);
  }

  private static boolean isOf(Path file, Instant began) {
    try {
      return file.getFileName().toString().matches("TEST-.*\\.xml")
          && !Files.getLastModifiedTime(file)
              .toInstant()
              .isBefore(began.truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Whether all passed, the contract's among them. */
  boolean isKept() {
    return cases.stream().anyMatch(one -> one.name().endsWith("." + OF_THE_CONTRACT))
        && failed().isEmpty();
  }

  /** In a line, or, of tests that failed, in some. */
  List<String> lines() {
    List<Case> failed = failed();
    if (isKept()) {
      return List.of("%s keeps the contract: %s.".formatted(fragment, tests(cases.size())));
    }
    if (cases.isEmpty()) {
      return List.of("No test of %s was run.".formatted(fragment));
    }
    if (failed.isEmpty()) {
      return List.of(
          "%s is not held to the contract: none of its %s extends FragmentContract."
              .formatted(fragment, tests(cases.size())));
    }
    List<String> lines = new ArrayList<>();
    lines.add("%s fails %d of %s:".formatted(fragment, failed.size(), tests(cases.size())));
    failed.stream().limit(MOST_FAILURES).forEach(one -> tell(one, lines));
    if (failed.size() > MOST_FAILURES) {
      lines.add("  and %d more".formatted(failed.size() - MOST_FAILURES));
    }
    lines.add("See " + reports());
    return lines;
  }

  private List<Case> failed() {
    return cases.stream().filter(Case::failed).toList();
  }

  private static String tests(int count) {
    return count == 1 ? "1 test" : count + " tests";
  }

  private static void tell(Case failed, List<String> lines) {
    lines.add("  " + failed.name());
    failed
        .message()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(MOST_LINES)
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line)
        .forEach(line -> lines.add("    " + line));
  }

  private void read(Path report) {
    try {
      DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      NodeList found =
          parsers.newDocumentBuilder().parse(report.toFile()).getElementsByTagName("testcase");
      elements(found).map(Verdict::read).forEach(cases::add);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new Trouble("%s cannot be read: %s".formatted(report, e.getMessage()), e);
    }
  }

  private static Case read(Element test) {
    String type = test.getAttribute("classname");
    String name = type.substring(type.lastIndexOf('.') + 1) + "." + test.getAttribute("name");
    return Stream.of("failure", "error")
        .flatMap(kind -> elements(test.getElementsByTagName(kind)))
        .findFirst()
        .map(wrong -> new Case(name, message(wrong), true))
        .orElseGet(() -> new Case(name, "", false));
  }

  /** As the exception said it; of one that said nothing its first lines. */
  private static String message(Element wrong) {
    String said = wrong.getAttribute("message");
    return said.isBlank() ? wrong.getTextContent() : said;
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
  }
}
