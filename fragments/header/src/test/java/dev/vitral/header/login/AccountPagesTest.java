package dev.vitral.header.login;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.session.SessionCookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class AccountPagesTest {

  private static final String HOSTILE = "\"><script>alert(1)</script><esi:include src=\"/x\"/>";

  @Test
  void who_registers_is_logged_in_and_led_on() {
    String handle = newHandle();
    Response answer =
        form()
            .formParam("username", handle)
            .formParam("password", PASSWORD)
            .formParam("name", "Ana Ríos")
            .formParam("next", "/en/voting")
            .post("/account/register");
    answer.then().statusCode(303).header("Location", "/en/voting");
    exchange(isASession(answer), "header").then().statusCode(200).body("handle", equalTo(handle));
  }

  private static String isASession(Response answer) {
    Cookie cookie = answer.detailedCookie(SessionCookie.NAME);
    assertThat(cookie.isHttpOnly() && cookie.isSecured()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getSameSite()).isEqualTo("Lax");
    assertThat(cookie.getDomain()).isNull();
    return cookie.getValue();
  }

  @Test
  void a_form_with_mistakes_comes_back_with_what_was_typed_save_the_password() {
    form()
        .header("vitral-locale", "en")
        .formParam("username", HOSTILE)
        .formParam("name", HOSTILE)
        .formParam("password", "secret9")
        .post("/account/register")
        .then()
        .statusCode(422)
        .header("Vitral-Layout", "default")
        .contentType(startsWith("text/html"))
        .body(containsString("At least 12 characters."))
        .body(containsString("value=\"&quot;&gt;&lt;script&gt;"))
        .body(not(containsString("<script>")), not(containsString("<esi:")))
        .body(not(containsString("secret9")));
    form()
        .formParam("username", registered())
        .formParam("password", PASSWORD)
        .post("/account/register")
        .then()
        .statusCode(409)
        .body(containsString("ya está ocupado"), not(containsString(PASSWORD)));
  }

  @Test
  void a_log_in_ends_the_session_that_was_there_before() {
    String handle = registered();
    String planted = session(handle);
    Response answer =
        form()
            .cookie(SessionCookie.NAME, planted)
            .formParam("username", " " + handle.toUpperCase(java.util.Locale.ROOT))
            .formParam("password", PASSWORD)
            .formParam("next", "//evil.example")
            .post("/account/login");
    answer.then().statusCode(303).header("Location", "/account");
    assertThat(isASession(answer)).isNotEqualTo(planted);
    exchange(planted, "header").then().statusCode(401);
  }

  @Test
  void a_wrong_password_brings_the_form_back() {
    form()
        .formParam("username", HOSTILE)
        .formParam("password", "secret secret")
        .formParam("next", "/voting")
        .post("/account/login")
        .then()
        .statusCode(422)
        .header("Set-Cookie", equalTo(null))
        .body(containsString("no son correctos"), containsString("value=\"/voting\""))
        .body(not(containsString("<script>")), not(containsString("secret secret")));
  }

  @Test
  void a_password_is_typed_unseen_and_a_manager_of_passwords_knows_the_field() {
    String session = session(registered());
    isUnseen(given().get("/account/login"), "current-password");
    isUnseen(given().get("/account/register"), "new-password");
    isUnseen(as(session).get("/account"), "current-password", "new-password");
    isUnseen(as(session).get("/account/email"), "current-password");
    isUnseen(as(session).get("/account/data"), "current-password");
  }

  private static void isUnseen(Response page, String... fields) {
    page.then().statusCode(200);
    for (String field : fields) {
      page.then().body(containsString("type=\"password\" autocomplete=\"" + field + "\""));
    }
    assertThat(page.asString().split("type=\"password\"", -1)).hasSize(fields.length + 1);
  }

  @Test
  void who_logs_out_has_no_session_and_no_cookie() {
    String session = session(registered());
    form()
        .cookie(SessionCookie.NAME, session)
        .post("/account/logout")
        .then()
        .statusCode(303)
        .header("Location", "/account/login?after=logged-out")
        .header("Set-Cookie", containsString("Max-Age=0"));
    exchange(session, "header").then().statusCode(401);
  }

  @Test
  void where_the_cookie_would_be_lost_the_page_says_so() {
    loginAt("http://vitral.example").body(containsString("sin https"));
    loginAt("http://localhost:8080").body(not(containsString("sin https")));
    loginAt("https://vitral.example").body(not(containsString("sin https")));
  }

  private static io.restassured.response.ValidatableResponse loginAt(String origin) {
    return given()
        .header("vitral-mount-origin", origin)
        .get("/account/login")
        .then()
        .statusCode(200)
        .body(containsString("name=\"robots\" content=\"noindex\""));
  }

  @Test
  void the_account_page_is_its_owners_alone_and_renames_and_secures() {
    String handle = registered();
    String session = session(handle);
    given().get("/account").then().statusCode(401);
    String wanted = newHandle();
    as(session)
        .formParam("username", wanted)
        .formParam("name", HOSTILE.substring(0, 40))
        .post("/account/names")
        .then()
        .statusCode(303)
        .header("Location", "/account?done=names");
    as(session)
        .get("/account?done=names")
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .body(containsString(wanted), containsString("Guardado."))
        .body(not(containsString("<script>")));
    as(session)
        .formParam("username", "No")
        .post("/account/names")
        .then()
        .statusCode(422)
        .body(containsString("value=\"No\""));
    as(session)
        .formParam("current", "no es la contraseña")
        .formParam("new", "una contraseña nueva")
        .post("/account/password")
        .then()
        .statusCode(403)
        .body(containsString("aria-invalid"));
    Response changed =
        as(session)
            .cookie(SessionCookie.NAME, session)
            .formParam("current", PASSWORD)
            .formParam("new", "una contraseña nueva")
            .post("/account/password");
    changed.then().statusCode(303).header("Location", "/account?done=password");
    exchange(session, "header").then().statusCode(401);
    exchange(isASession(changed), "header").then().statusCode(200);
    logIn(wanted, "una contraseña nueva").then().statusCode(200);
  }

  private static RequestSpecification form() {
    return given()
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded; charset=utf-8");
  }
}
