package dev.vitral.systemtests.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;

/** Somebody with an account, logged in by cookie as in a browser. */
record Person(String handle, String cookie) {

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
    String page = visitor.get("/", "Cookie", cookie).body();
    assertThat(Jsoup.parse(page).select("[data-fragment=header/badge]").text()).contains(handle);
    people.stream()
        .filter(other -> !other.equals(this))
        .forEach(other -> assertThat(page).doesNotContain(other.handle()));
  }
}
