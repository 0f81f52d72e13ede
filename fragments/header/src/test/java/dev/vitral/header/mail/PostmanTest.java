package dev.vitral.header.mail;

import static dev.vitral.header.People.as;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.People;
import dev.vitral.header.Staff;
import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.kit.locale.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
@QuarkusTestResource(MailServer.class)
class PostmanTest {

  @Inject Outbox outbox;
  @Inject MailStore store;
  @Inject LetterWriter writer;
  @Inject Links links;
  @Inject SmtpPost smtp;
  @Inject PagePost page;
  @Inject Postman onThePage;
  @Inject AccountStore accounts;
  @Inject Database database;
  @Inject Staff staff;

  private final String address = newHandle() + "@example.org";

  @BeforeEach
  void nothing_else_is_due() {
    onThePage.deliverDue();
  }

  private Postman postman(int attempts) {
    return new Postman(store, writer, smtp, page, new OverSmtp(attempts));
  }

  private void write(String recipient) {
    Account account = accounts.find(registered()).orElseThrow().account();
    outbox.put(Kind.PASSWORD_CHANGED, account.id(), recipient, Languages.SPANISH);
  }

  private void everythingIsDue() {
    database.ask("update mail set due_at = now() where state = 'waiting'", s -> s.executeUpdate());
  }

  /**
   * Until the server has it: an attempt whose connection is just being closed takes nothing there.
   */
  private void bring(Postman postman, String... recipients) {
    for (int attempt = 0; attempt < 5 && !tookAll(recipients); attempt++) {
      everythingIsDue();
      postman.deliverDue();
    }
  }

  private static boolean tookAll(String... recipients) {
    return Stream.of(recipients).noneMatch(one -> MailServer.takenFor(one).isEmpty());
  }

  private KeptMail kept() {
    return store.latest(100).stream()
        .filter(mail -> mail.recipient().equals(address))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_mail_goes_to_the_server_once_and_its_text_is_not_kept() {
    write(address);
    postman(9).deliverDue();
    everythingIsDue();
    postman(9).deliverDue();
    assertThat(MailServer.takenFor(address))
        .singleElement()
        .asString()
        .contains("From: Vitral <no-reply@localhost>", "Auto-Submitted: auto-generated");
    assertThat(kept().state()).isEqualTo("sent");
    assertThat(kept().body()).isNull();
  }

  @Test
  void a_server_that_refuses_gets_the_mail_again() {
    write(address);
    MailServer.next(address, MailServer.Fault.REFUSED);
    postman(9).deliverDue();
    assertThat(kept().state()).isEqualTo("waiting");
    assertThat(kept().trouble()).contains("451");
    postman(9).deliverDue();
    assertThat(MailServer.takenFor(address)).isEmpty();
    bring(postman(9), address);
    assertThat(MailServer.takenFor(address)).hasSize(1);
    assertThat(kept().state()).isEqualTo("sent");
  }

  @Test
  void a_mail_that_comes_twice_says_that_it_is_the_same() {
    write(address);
    MailServer.next(address, MailServer.Fault.CUT);
    for (int attempt = 0; attempt < 5 && MailServer.takenFor(address).size() < 2; attempt++) {
      everythingIsDue();
      postman(9).deliverDue();
    }
    List<String> ids =
        MailServer.takenFor(address).stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("Message-ID"))
            .toList();
    assertThat(ids).hasSize(2);
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).contains(kept().id().toString());
  }

  @Test
  void of_two_postmen_one_carries_each_mail() {
    List<String> recipients =
        IntStream.range(0, 12).mapToObj(i -> newHandle() + "@example.org").toList();
    recipients.forEach(this::write);
    Stream.of(postman(9), postman(9), postman(9))
        .map(postman -> CompletableFuture.runAsync(postman::deliverDue))
        .toList()
        .forEach(CompletableFuture::join);
    bring(postman(9), recipients.toArray(String[]::new));
    assertThat(recipients).allMatch(one -> MailServer.takenFor(one).size() == 1);
  }

  @Test
  void mail_that_cannot_be_sent_waits_for_an_operator() {
    write(address);
    MailServer.next(address, MailServer.Fault.REFUSED);
    postman(1).deliverDue();
    everythingIsDue();
    postman(1).deliverDue();
    assertThat(kept().state()).isEqualTo("failed");
    String operator = session(staff.operator());
    as(operator)
        .get("/account/mail")
        .then()
        .statusCode(200)
        .body(containsString(address), containsString("/account/mail/" + kept().id()));
    as(operator).post("/account/mail/" + kept().id() + "/attempts").then().statusCode(303);
    bring(postman(9), address);
    assertThat(MailServer.takenFor(address)).hasSize(1);
  }

  @Test
  void nobody_but_operators_sees_mail() {
    given().get("/account/mail").then().statusCode(401);
    String member = session(registered());
    as(member).get("/account/mail").then().statusCode(403).body(not(containsString("@example")));
    as(member).post("/account/mail/" + new UUID(0, 0) + "/attempts").then().statusCode(403);
  }

  @Test
  void mail_is_written_with_the_account_or_not_at_all() {
    String handle = newHandle();
    Map<String, String> wish =
        Map.of("username", handle, "password", People.PASSWORD, "email", address);
    json(wish).post("/api/accounts").then().statusCode(201);
    json(wish).post("/api/accounts").then().statusCode(409);
    assertThat(store.latest(100)).filteredOn(mail -> mail.recipient().equals(address)).hasSize(1);
  }

  @Test
  void strangers_cannot_fill_a_letter_box() {
    for (int i = 0; i < 9; i++) {
      json(Map.of("email", address)).post("/api/recoveries").then().statusCode(202);
    }
    assertThat(store.latest(100))
        .filteredOn(mail -> mail.recipient().equals(address))
        .hasSize(new OverSmtp(1).perRecipient());
  }

  @Test
  void who_asks_to_confirm_an_address_keeps_nobody_from_a_new_password() {
    UUID stranger = accounts.find(registered()).orElseThrow().account().id();
    for (int i = 0; i < 9; i++) {
      outbox.put(Kind.CONFIRM, stranger, address, Languages.SPANISH);
    }
    outbox.put(Kind.RECOVER, null, address, Languages.SPANISH);
    assertThat(store.latest(100))
        .filteredOn(mail -> mail.recipient().equals(address))
        .extracting(KeptMail::kind)
        .hasSize(new OverSmtp(1).perRecipient() + 1)
        .containsOnlyOnce(Kind.RECOVER);
  }

  @Test
  void a_mail_that_cannot_be_written_keeps_no_other_from_being_sent() {
    String next = newHandle() + "@example.org";
    write(address);
    write(next);
    LetterWriter faulty =
        new LetterWriter(accounts, links, new OverSmtp(9)) {
          @Override
          Optional<Text> write(Letter letter) {
            if (letter.recipient().equals(address)) {
              throw new IllegalStateException("there are no words for it");
            }
            return writer.write(letter);
          }
        };
    bring(new Postman(store, faulty, smtp, page, new OverSmtp(9)), next);
    assertThat(MailServer.takenFor(next)).hasSize(1);
    assertThat(kept().state()).isEqualTo("waiting");
    assertThat(kept().trouble()).contains("there are no words for it");
  }

  @Test
  void what_is_of_no_use_any_more_is_forgotten() {
    UUID account = accounts.find(registered()).orElseThrow().account().id();
    outbox.put(Kind.RECOVER, null, address, Languages.SPANISH);
    outbox.put(Kind.CONFIRM, account, address, Languages.SPANISH);
    outbox.put(Kind.PASSWORD_CHANGED, account, address, Languages.SPANISH);
    outbox.put(Kind.EMAIL_CHANGED, account, address, Languages.SPANISH);
    database.ask(
        "update mail set state = 'failed' where kind = 'email_changed'", s -> s.executeUpdate());
    becomesOlder("2 hours");
    assertThat(kindsKept())
        .containsExactlyInAnyOrder(Kind.CONFIRM, Kind.PASSWORD_CHANGED, Kind.EMAIL_CHANGED);
    becomesOlder("3 days");
    assertThat(kindsKept()).containsExactlyInAnyOrder(Kind.PASSWORD_CHANGED, Kind.EMAIL_CHANGED);
    becomesOlder("8 days");
    assertThat(kindsKept()).containsExactly(Kind.PASSWORD_CHANGED);
  }

  private void becomesOlder(String time) {
    database.ask(
        "update mail set created_at = now() - ?::interval, due_at = now() - ?::interval"
            + " where recipient = ?",
        statement -> {
          statement.setString(1, time);
          statement.setString(2, time);
          statement.setString(3, address);
          return statement.executeUpdate();
        });
    postman(9).tidy();
  }

  private Stream<Kind> kindsKept() {
    return store.latest(1000).stream()
        .filter(mail -> mail.recipient().equals(address))
        .map(KeptMail::kind);
  }
}
