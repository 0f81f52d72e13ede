package dev.vitral.launcher.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;

/** What the portal said to one sample. */
sealed interface Answer {

  /** It is done; {@code made} is the last segment of Location. */
  record Accepted(Optional<String> made) implements Answer {}

  /** It will never be done: asking again gives the same answer. */
  record Refused(String why) implements Answer {}

  /** Nobody could say: the portal, the fragment or the account is away now; 0 is no answer. */
  record Away(int status, String why) implements Answer {}

  JsonMapper JSON = new JsonMapper();

  /** Timeouts, too many requests, and what the shell says of a fragment that is not there. */
  Set<Integer> LATER = Set.of(401, 408, 425, 429, 502, 503, 504);

  static Answer of(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status < 400) {
      return new Accepted(response.headers().firstValue("Location").map(Answer::lastSegment));
    }
    String why = (status + " " + detail(response.body())).strip();
    return LATER.contains(status) ? new Away(status, why) : new Refused(why);
  }

  private static String lastSegment(String location) {
    return location.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
  }

  /** The problem's own words (RFC 9457), field by field where it says so. */
  private static String detail(String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String detail = problem.path("detail").asText(problem.path("title").asText());
      return problem.has("errors") ? detail + " " + problem.get("errors") : detail;
    } catch (JsonProcessingException notJson) {
      return "";
    }
  }
}
