package dev.vitral.systemtests.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes get the right status and clear words: a page or problem details, in the language. */
@ExtendWith(PortalExtension.class)
class BadInputTest {

  private static final String VOTES = Ballots.CONTEST + "/votes";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String FORGED = "__Host-voter=somebody.else";

  private final Visitor visitor;
  private final Ballots ballots;

  BadInputTest(RunningPortal portal) {
    visitor = portal.visitor();
    ballots = new Ballots(portal);
  }

  /** One mistake and the status that it deserves. */
  record Mistake(String what, String method, String path, String type, String body, int status) {

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Mistake> mistakes() {
    String unknown =
        "{\"voteId\":\"01890000-0000-7000-8000-000000000001\",\"candidate\":\"nadie\"}";
    return Stream.of(
        new Mistake("an unknown band by form", "POST", VOTES, FORM, "candidate=nadie", 422),
        new Mistake("an unknown band by JSON", "POST", VOTES, JSON, unknown, 422),
        new Mistake("1 MB", "POST", VOTES, FORM, "candidate=" + "x".repeat(1 << 20), 413),
        new Mistake("bad JSON", "POST", VOTES, JSON, "{\"voteId\": ", 400),
        new Mistake("a wrong method", "DELETE", "/voting", "text/plain", "", 405),
        new Mistake("a URL that nobody owns", "GET", "/nada", "text/plain", "", 404),
        new Mistake("a URL that its owner lacks", "GET", "/voting/nada", "text/plain", "", 404));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_explained_to_people(Mistake mistake) {
    for (String language : new String[] {"es", "en"}) {
      HttpResponse<String> answer = make(mistake, language, "text/html");
      assertThat(answer.statusCode()).isEqualTo(mistake.status());
      assertThat(contentType(answer)).startsWith("text/html");
      assertThat(Jsoup.parse(answer.body()).expectFirst("html").attr("lang")).isEqualTo(language);
      assertThat(Jsoup.parse(answer.body()).select("h1").text()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_explained_to_programs(Mistake mistake) throws IOException {
    JsonNode spanish = problem(mistake, "es");
    JsonNode english = problem(mistake, "en");
    assertThat(spanish.path("title").asText()).isNotBlank();
    assertThat(english.path("title").asText())
        .isNotBlank()
        .isNotEqualTo(spanish.path("title").asText());
  }

  private JsonNode problem(Mistake mistake, String language) throws IOException {
    HttpResponse<String> answer = make(mistake, language, "application/problem+json");
    assertThat(answer.statusCode()).isEqualTo(mistake.status());
    assertThat(contentType(answer)).startsWith("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(mistake.status());
    return problem;
  }

  private HttpResponse<String> make(Mistake mistake, String language, String accept) {
    HttpRequest.Builder request =
        visitor
            .request((language.equals("en") ? "/en" : "") + mistake.path())
            .header("Accept", accept)
            .header("Content-Type", mistake.type())
            .header("Cookie", ballots.newVoter())
            .method(
                mistake.method(),
                mistake.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(mistake.body()));
    return visitor.send(request);
  }

  private static String contentType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("none");
  }

  @Test
  void a_forged_voter_is_somebody_new_to_the_form() {
    HttpResponse<String> answer =
        visitor.postForm(VOTES, "candidate=" + Ballots.UNCOUNTED, "Cookie", FORGED);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).get().asString().contains("/confirmation");
    assertThat(answer.headers().firstValue("Set-Cookie")).get().asString().contains("__Host-voter");
  }

  @Test
  void a_forged_voter_is_told_where_voters_are_made() {
    HttpResponse<String> answer = ballots.cast(FORGED, Ballots.UNCOUNTED);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(contentType(answer)).startsWith("application/problem+json");
    assertThat(answer.body()).contains("/voting/voters");
  }
}
