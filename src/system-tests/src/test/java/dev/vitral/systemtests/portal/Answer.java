package dev.vitral.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the portal answered to a program. */
public record Answer(HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  /** The first header of that name; empty text if there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The path of the {@code Location}, without the origin. */
  public String location() {
    String location = header("Location");
    assertThat(location).as("Location of %s", this).isNotEmpty();
    return location.replaceFirst("^https?://[^/]+", "");
  }

  public JsonNode json() {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + this, e);
    }
  }

  /** Insists on a status; an error has to be problem details that repeat it. */
  public Answer is(int status) {
    assertThat(status()).as(toString()).isEqualTo(status);
    boolean bodiless = response.request().method().equals("HEAD");
    if (status >= 400 && !bodiless) {
      assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
      assertThat(json().path("status").asInt()).as(toString()).isEqualTo(status);
      assertThat(json().path("title").asText()).as(toString()).isNotBlank();
    }
    return this;
  }

  @Override
  public String toString() {
    String body = body().length() > 500 ? body().substring(0, 500) + " …" : body();
    return "%s %s → %d %s"
        .formatted(response.request().method(), response.request().uri(), status(), body);
  }
}
