package dev.vitral.launcher.fragment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.accounts.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Has the shell look at a fragment's manifest now, as an operator may, and tells what it thinks of
 * it.
 *
 * @param accounts of this portal, an operator's among them
 */
public record Promotion(URI portal, List<Account> accounts) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPERATOR = "operator";

  /** The shell reads its registry every second, then asks the fragment for all that it shows. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * The version that is shown now; empty if nobody says so, such as while nobody can log in.
   *
   * @throws Trouble if the fragment is refused, with the shell's reasons
   */
  public Optional<String> of(String fragment) {
    return asOperator((client, token) -> promoted(client, fragment, token));
  }

  /**
   * Asks what the shell would say of a build that listens there.
   *
   * @return false if it could not be asked, such as while nobody can log in
   * @throws Trouble if it would be refused, with the shell's reasons
   */
  public boolean examine(String fragment, URI candidate) {
    String path = "/_vitral/api/fragments/%s/examination?target=%s".formatted(fragment, candidate);
    Optional<JsonNode> finding = asOperator((client, token) -> answer(client, order(path, token)));
    finding
        .filter(found -> !found.path("violations").isEmpty())
        .ifPresent(
            found -> {
              throw new Trouble(reasons(fragment, found) + "\nThe one that runs goes on as it is.");
            });
    return finding.isPresent();
  }

  private interface Question<T> {
    Optional<T> ask(HttpClient client, String token) throws InterruptedException;
  }

  private <T> Optional<T> asOperator(Question<T> question) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try (Sessions sessions = new Sessions(portal, client, accounts, PATIENCE)) {
      Optional<String> token = operator().isEmpty() ? operator() : sessions.token(operator().get());
      return token.isEmpty() ? Optional.empty() : question.ask(client, token.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<String> operator() {
    return accounts.stream().filter(one -> one.is(OPERATOR)).map(Account::handle).findFirst();
  }

  private HttpRequest order(String path, String token) {
    return HttpRequest.newBuilder(portal.resolve(path))
        .header("Authorization", "Bearer " + token)
        .timeout(PATIENCE)
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  private Optional<String> promoted(HttpClient client, String fragment, String token)
      throws InterruptedException {
    HttpRequest request = order("/_vitral/api/fragments/%s/promotion".formatted(fragment), token);
    Instant latest = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(latest)) {
      Optional<JsonNode> standing = answer(client, request);
      if (standing.isPresent() && standing.get().path("state").asText().equals("refused")) {
        throw new Trouble(refusal(fragment, standing.get()));
      }
      Optional<String> version = standing.map(one -> one.path("version").asText(""));
      if (version.isPresent() && !version.get().isEmpty()) {
        return version;
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> answer(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private static String refusal(String fragment, JsonNode standing) {
    String serving = standing.path("version").asText("");
    return reasons(fragment, standing.path("refusal"))
        + (serving.isEmpty() ? "" : "\nWhat it knows of version %s goes on.".formatted(serving));
  }

  /** A version and what is wrong with it, a line each. */
  private static String reasons(String fragment, JsonNode refusal) {
    StringJoiner said = new StringJoiner("\n  ");
    said.add("The shell refuses %s %s:".formatted(fragment, refusal.path("version").asText()));
    for (JsonNode violation : refusal.path("violations")) {
      said.add(
          "%s: %s"
              .formatted(violation.path("subject").asText(), violation.path("sentence").asText()));
    }
    return said.toString();
  }
}
