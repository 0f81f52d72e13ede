package dev.vitral.esi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects, as far as the engine alone can meet it: headers of the response are an
 * edge's, save those that the page's markup sets.
 */
record Expectation(JsonObject json) {

  void check(Exchange exchange) {
    if (json.has("clientAbortMs")) {
      assertThat(exchange.origins.isBusy()).as("fetches under way").isFalse();
      return;
    }
    if (json.has("anyOf")) {
      checkAnyOf(exchange);
    }
    if (json.has("error")) {
      assertThat(exchange.isAborted()).as("aborted").isTrue();
      String prefix = json.getAsJsonObject("error").get("prefix").getAsString();
      assertThat(prefix.startsWith(exchange.body()) || exchange.body().startsWith(prefix))
          .as("%s against prefix %s", exchange.body(), prefix)
          .isTrue();
    }
    if (json.has("status")) {
      assertThat(exchange.isComplete()).as("complete").isTrue();
      assertThat(exchange.status()).isEqualTo(json.get("status").getAsInt());
    }
    checkBody(exchange);
    checkTimes(exchange);
    if (json.has("requests")) {
      checkRequests(exchange, json.getAsJsonObject("requests"));
    }
    if (exchange.isComplete() && json.has("headers")) {
      checkEdits(exchange);
    }
  }

  private void checkAnyOf(Exchange exchange) {
    List<AssertionError> failures =
        elements(json.getAsJsonArray("anyOf"))
            .map(JsonElement::getAsJsonObject)
            .map(Expectation::new)
            .map(alternative -> alternative.failure(exchange))
            .flatMap(Optional::stream)
            .toList();
    assertThat(failures).hasSizeLessThan(json.getAsJsonArray("anyOf").size());
  }

  private Optional<AssertionError> failure(Exchange exchange) {
    try {
      check(exchange);
      return Optional.empty();
    } catch (AssertionError failure) {
      return Optional.of(failure);
    }
  }

  private void checkBody(Exchange exchange) {
    boolean head = exchange.isHead();
    if (json.has("body") && !head) {
      assertThat(exchange.bytes()).isEqualTo(Body.of(json.get("body")).bytes());
    }
    if (json.has("bodyAnyOf")) {
      assertThat(elements(json.getAsJsonArray("bodyAnyOf")).map(JsonElement::getAsString))
          .contains(exchange.body());
    }
    texts("contains").forEach(text -> assertThat(exchange.body()).contains(text));
    texts("notContains").forEach(text -> assertThat(exchange.body()).doesNotContain(text));
    if (json.has("maxBodyBytes")) {
      assertThat(exchange.bytes()).hasSizeLessThanOrEqualTo(json.get("maxBodyBytes").getAsInt());
    }
  }

  private void checkTimes(Exchange exchange) {
    if (json.has("maxMs")) {
      assertThat(exchange.tookMs()).isLessThanOrEqualTo(json.get("maxMs").getAsLong());
    }
    if (json.has("early")) {
      elements(json.getAsJsonArray("early"))
          .map(JsonElement::getAsJsonObject)
          .forEach(early -> checkEarly(exchange, early));
    }
  }

  private static void checkEarly(Exchange exchange, JsonObject early) {
    StringBuilder arrived = new StringBuilder();
    exchange.arrivals.stream()
        .filter(arrival -> arrival.atMs() <= early.get("withinMs").getAsLong())
        .forEach(arrival -> arrived.append(arrival.text()));
    assertThat(arrived.toString()).contains(early.get("contains").getAsString());
  }

  private static void checkRequests(Exchange exchange, JsonObject requests) {
    List<Origins.Asked> asked = exchange.origins.asked;
    if (requests.has("must")) {
      elements(requests.getAsJsonArray("must"))
          .map(JsonElement::getAsJsonObject)
          .filter(must -> !must.get("url").getAsString().equals(exchange.url()))
          .forEach(must -> assertThat(asked).anyMatch(request -> meets(request, must)));
    }
    if (requests.has("mustNot")) {
      elements(requests.getAsJsonArray("mustNot"))
          .map(JsonElement::getAsString)
          .forEach(url -> assertThat(asked).noneMatch(request -> request.url().equals(url)));
    }
    if (requests.has("total")) {
      assertThat(asked.size() + 1).isEqualTo(requests.get("total").getAsInt());
    }
    if (requests.has("totalMax")) {
      assertThat(asked.size() + 1).isLessThanOrEqualTo(requests.get("totalMax").getAsInt());
    }
  }

  private static boolean meets(Origins.Asked request, JsonObject must) {
    JsonObject headers = must.has("headers") ? must.getAsJsonObject("headers") : new JsonObject();
    return request.url().equals(must.get("url").getAsString())
        && (!must.has("method") || request.method().equals(must.get("method").getAsString()))
        && (!must.has("body") || request.body().equals(must.get("body").getAsString()))
        && headers.entrySet().stream()
            .allMatch(header -> matches(request.headers().get(header.getKey()), header.getValue()));
  }

  private void checkEdits(Exchange exchange) {
    for (Map.Entry<String, JsonElement> header : json.getAsJsonObject("headers").entrySet()) {
      if (exchange.headers.containsKey(header.getKey())) {
        assertThat(matches(exchange.headers.get(header.getKey()), header.getValue())).isTrue();
      }
    }
  }

  private static boolean matches(@Nullable String value, JsonElement match) {
    if (match.isJsonNull()) {
      return value == null;
    }
    if (match.isJsonPrimitive()) {
      return match.getAsString().equals(value);
    }
    JsonObject form = match.getAsJsonObject();
    if (form.has("contains")) {
      return value != null
          && elements(form.getAsJsonArray("contains"))
              .allMatch(s -> value.contains(s.getAsString()));
    }
    if (form.has("in")) {
      return elements(form.getAsJsonArray("in"))
          .anyMatch(one -> one.isJsonNull() ? value == null : one.getAsString().equals(value));
    }
    return !form.get("not").getAsString().equals(value);
  }

  private Stream<String> texts(String key) {
    return json.has(key)
        ? elements(json.getAsJsonArray(key)).map(JsonElement::getAsString)
        : Stream.empty();
  }

  private static Stream<JsonElement> elements(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
