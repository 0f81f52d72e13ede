package dev.vitral.systemtests.matrix;

import static java.util.Comparator.comparing;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every endpoint of every service, asked by everybody, each way in. */
@ExtendWith(PortalExtension.class)
@ResourceLock(Shared.LATEST_PROMPTS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

  private static final boolean ALL = Boolean.getBoolean("vitral.tests.all");

  private final List<Row> rows;
  private final Things things;
  private final Credentials credentials;
  private final Inquiries inquiries;
  private final Ledger ledger;

  MatrixTest(RunningPortal portal) {
    List<Service> services = Service.all(portal);
    rows = Table.of(services);
    Exchange exchange = new Exchange(Service.named("header", services).url());
    Cast cast = new Cast(new Accounts(portal), exchange);
    things = new Things(portal, cast);
    credentials = new Credentials(portal, cast, exchange);
    inquiries = new Inquiries(services, things);
    ledger = new Ledger(portal.root().resolve("src/system-tests/target/matrix.txt"));
  }

  @TestFactory
  Stream<DynamicTest> an_endpoint_answers_everybody_as_the_matrix_says() {
    return rows.stream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> play(row)));
  }

  private void play(Row row) {
    SoftAssertions answers = new SoftAssertions();
    for (Way way : ways(row)) {
      refusedFirst(row, way).forEach(caller -> play(row, way, caller, answers));
    }
    answers.assertAll();
  }

  /** Programs use pages too, and pages the API: that is tried where all is. */
  private static List<Way> ways(Row row) {
    Way seldom = row.path().startsWith("/api/") ? Way.BROWSER : Way.PROGRAM;
    return row.rule().ways(row).stream().filter(way -> ALL || way != seldom).toList();
  }

  /** So that whoever is let in shows that nothing became of what the others tried. */
  private static Stream<Caller> refusedFirst(Row row, Way way) {
    return Stream.of(Caller.values())
        .sorted(comparing(caller -> row.rule().expected(row, way, caller).let()));
  }

  private void play(Row row, Way way, Caller caller, SoftAssertions answers) {
    Expected expected = row.rule().expected(row, way, caller);
    for (Optional<String> shown : credentials.of(caller, way, row)) {
      Reply reply = inquiries.send(row, way, shown);
      ledger.add(row, way, caller, reply);
      answers
          .assertThat(reply)
          .as("%s, %s, by %s, should be %s", row, way, caller, expected)
          .matches(expected::is, "is as expected");
      if (expected.let() && row.has(Row.Note.FRESH)) {
        inquiries.spend(row);
      }
    }
  }

  @AfterAll
  void leave() {
    ledger.write();
    System.out.println(ledger.summary());
    things.tidyUp();
  }
}
