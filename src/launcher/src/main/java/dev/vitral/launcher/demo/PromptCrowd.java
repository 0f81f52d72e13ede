package dev.vitral.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.accounts.Sessions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A few of the sample people, who like prompts of others and publish some of their own. They write
 * no reviews: what an editor publishes is meant to stay, and a catalogue is no place for a show.
 */
public final class PromptCrowd {

  private static final int PEOPLE = 8;
  private static final int LIKES_PER_PROMPT = 6;
  private static final Duration LOG_IN = Duration.ofSeconds(10);

  private final Visitor visitor;
  private final List<Account> people;
  private final Deque<Draft> drafts;
  private final Random taste = new Random();

  /** What they did. */
  public record Deeds(int liked, int published) {}

  /**
   * @param accounts those on this machine; who stands for a role keeps away
   */
  public PromptCrowd(Visitor visitor, List<Account> accounts) {
    this.visitor = visitor;
    this.people = some(accounts);
    List<Draft> shuffled = new ArrayList<>(Draft.all());
    Collections.shuffle(shuffled, taste);
    this.drafts = new ArrayDeque<>(shuffled);
  }

  private List<Account> some(List<Account> accounts) {
    List<Account> invented =
        new ArrayList<>(
            accounts.stream().filter(account -> !account.handle().startsWith("demo-")).toList());
    Collections.shuffle(invented, taste);
    return invented.subList(0, Math.min(PEOPLE, invented.size()));
  }

  /**
   * Likes and publishes, this many times at most, and ends at the latest after {@code most}.
   *
   * @param pause after each deed
   */
  public Deeds mingle(int deeds, Duration pause, Duration most) throws InterruptedException {
    int liked = 0;
    int published = 0;
    Instant latest = Instant.now().plus(most);
    List<JsonNode> shown = people.isEmpty() ? List.of() : shown();
    try (Sessions sessions = new Sessions(visitor.portal(), visitor.client(), people, LOG_IN)) {
      for (int deed = 1;
          deed <= deeds && !people.isEmpty() && Instant.now().isBefore(latest);
          deed++) {
        Account who = people.get(taste.nextInt(people.size()));
        Optional<String> token = sessions.token(who.handle());
        if (token.isPresent() && deed % (LIKES_PER_PROMPT + 1) == 0) {
          published += published(token.get());
        } else if (token.isPresent()) {
          liked += liked(who, token.get(), shown);
        }
        Thread.sleep(pause.toMillis());
      }
    }
    return new Deeds(liked, published);
  }

  private List<JsonNode> shown() throws InterruptedException {
    List<JsonNode> shown = new ArrayList<>();
    visitor.get("/api/prompts").path("items").forEach(shown::add);
    return shown;
  }

  private int published(String token) throws InterruptedException {
    Draft draft = drafts.poll();
    return draft == null
        ? 0
        : counted(visitor.send(as(token, visitor.post("/api/prompts", draft))));
  }

  private int liked(Account who, String token, List<JsonNode> shown) throws InterruptedException {
    List<JsonNode> others =
        shown.stream()
            .filter(one -> !one.path("author").path("handle").asText().equals(who.handle()))
            .toList();
    if (others.isEmpty()) {
      return 0;
    }
    String id = others.get(taste.nextInt(others.size())).path("id").asText();
    return counted(
        visitor.send(
            as(
                token,
                visitor.request("/api/prompts/" + id + "/like").PUT(BodyPublishers.noBody()))));
  }

  private static HttpRequest.Builder as(String token, HttpRequest.Builder request) {
    return request.header("Authorization", "Bearer " + token);
  }

  private static int counted(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 2 ? 1 : 0;
  }
}
