package dev.vitral.systemtests.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;

/** Somebody with an account, logged in by cookie as in a browser. */
record Person(String handle, String cookie) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Registers and logs in, both through whatever the visitor has in front. */
  static Person joins(Visitor visitor) {
    String handle = Accounts.newHandle();
    String form = "username=%s&password=%s".formatted(handle, Accounts.PASSWORD.replace(' ', '+'));
    HttpResponse<String> account =
        visitor.postJson(
            "/api/accounts",
            "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(handle, Accounts.PASSWORD));
    assertThat(account.statusCode()).as(account.body()).isEqualTo(201);
    HttpResponse<String> session = visitor.postForm("/account/login", form);
    assertThat(session.statusCode()).as(session.body()).isEqualTo(303);
    String cookie = session.headers().firstValue("Set-Cookie").orElseThrow();
    return new Person(handle, cookie.substring(0, cookie.indexOf(';')));
  }

  /** Finds themselves on the home page, and nobody else. */
  void sees(Visitor visitor, List<Person> people) {
    List<Person> others = people.stream().filter(other -> !other.equals(this)).toList();
    assertThat(badge(visitor, others, "Cookie", cookie).text()).contains(handle);
  }

  /**
   * The badge on the home page. While it is late, which many visits at once may make it, the page
   * is asked for again; none of these pages may name anybody of those.
   */
  static Elements badge(Visitor visitor, List<Person> unseen, String... headers) {
    Instant latest = Instant.now().plus(PATIENCE);
    while (true) {
      String page = visitor.get("/", headers).body();
      unseen.forEach(person -> assertThat(page).doesNotContain(person.handle()));
      Elements badge = Jsoup.parse(page).select("[data-fragment=header/badge]");
      if (!badge.text().isBlank() || Instant.now().isAfter(latest)) {
        return badge;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
