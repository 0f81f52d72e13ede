package dev.vitral.launcher.accounts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The sessions of some accounts, opened when they are first needed through {@code POST /api/token},
 * as any client would, and ended with {@link #close}.
 */
public final class Sessions implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final URI tokens;
  private final HttpClient client;
  private final Map<String, Account> accounts;
  private final Duration patience;
  private final Map<String, String> opened = new HashMap<>();
  private Instant latest = Instant.MAX;

  /**
   * @param patience how long, from the first log-in on, to wait for accounts that cannot log in
   *     yet: a new portal takes its time to make them
   */
  public Sessions(URI portal, HttpClient client, List<Account> accounts, Duration patience) {
    this.tokens = portal.resolve("/api/token");
    this.client = client;
    this.accounts =
        accounts.stream().collect(Collectors.toMap(Account::handle, Function.identity()));
    this.patience = patience;
  }

  public boolean knows(String handle) {
    return accounts.containsKey(handle);
  }

  /** A token that stands for this account; empty when it could not log in within the patience. */
  public Optional<String> token(String handle) throws InterruptedException {
    String open = opened.get(handle);
    Account account = accounts.get(handle);
    if (open != null || account == null) {
      return Optional.ofNullable(open);
    }
    Optional<String> token = awaited(account);
    token.ifPresent(word -> opened.put(handle, word));
    return token;
  }

  private Optional<String> awaited(Account account) throws InterruptedException {
    if (latest.equals(Instant.MAX)) {
      latest = Instant.now().plus(patience);
    }
    Duration pause = FIRST_PAUSE;
    Optional<String> token = logIn(account);
    while (token.isEmpty() && Instant.now().plus(pause).isBefore(latest)) {
      Thread.sleep(pause.toMillis());
      token = logIn(account);
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
    return token;
  }

  private Optional<String> logIn(Account account) throws InterruptedException {
    String body =
        JSON.valueToTree(Map.of("username", account.handle(), "password", account.password()))
            .toString();
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .timeout(TIMEOUT)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(JSON.readTree(answer.body()).path("token").asText())
          : Optional.empty();
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  /** This account's session is no longer believed in; the next {@link #token} opens another. */
  public void forget(String handle) {
    opened.remove(handle);
  }

  /** Logs everybody out. */
  @Override
  public void close() {
    opened.values().forEach(this::logOut);
    opened.clear();
  }

  private void logOut(String token) {
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .header("Authorization", "Bearer " + token)
            .timeout(TIMEOUT)
            .DELETE()
            .build();
    try {
      client.send(request, BodyHandlers.discarding());
    } catch (IOException e) {
      // the session ends by itself
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // so do the others
    }
  }
}
