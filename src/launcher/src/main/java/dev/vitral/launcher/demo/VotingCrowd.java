package dev.vitral.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.launcher.Trouble;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * A bounded crowd that votes through the portal as any JSON client would: it asks for a voter
 * cookie, casts a few votes with it, and comes back as somebody else. Some candidates are liked
 * more than others, so that the board has something to show.
 */
public final class VotingCrowd {

  private static final int VOTES_PER_VOTER = 3;

  /** A vote that was not acknowledged may be cast again: its id makes both one. */
  private static final int ATTEMPTS = 3;

  private final Visitor visitor;
  private final Random taste = new Random();

  public VotingCrowd(Visitor visitor) {
    this.visitor = visitor;
  }

  /** A contest that is open, and who stands in it. */
  public record Contest(String id, List<String> candidates) {}

  public Contest contest() throws InterruptedException {
    JsonNode contests = visitor.get("/voting/contests").path("contests");
    if (contests.isEmpty()) {
      throw new Trouble("voting has no contest to vote in; ./vitral logs voting may say why.");
    }
    List<String> candidates = new ArrayList<>();
    contests.get(0).path("candidates").forEach(one -> candidates.add(one.path("id").asText()));
    return new Contest(contests.get(0).path("id").asText(), candidates);
  }

  /**
   * Casts this many votes, pausing after each; tells after each how many were acknowledged.
   *
   * @return how many were acknowledged
   */
  public int vote(Contest contest, int votes, Duration pause, IntConsumer acknowledged)
      throws InterruptedException {
    int sum = 0;
    String cookie = "";
    for (int i = 0; i < votes; i++) {
      if (i % VOTES_PER_VOTER == 0) {
        cookie = newVoter();
      }
      if (cast(contest, cookie)) {
        acknowledged.accept(++sum);
      }
      Thread.sleep(pause.toMillis());
    }
    return sum;
  }

  private String newVoter() throws InterruptedException {
    HttpResponse<String> response =
        visitor.send(visitor.request("/voting/voters").POST(HttpRequest.BodyPublishers.noBody()));
    return response
        .headers()
        .firstValue("Set-Cookie")
        .map(cookie -> cookie.split(";", 2)[0])
        .orElseThrow(
            () ->
                new Trouble(
                    "voting answers %d and gives no voter cookie; ./vitral status shows whether it is ready."
                        .formatted(response.statusCode())));
  }

  private boolean cast(Contest contest, String cookie) throws InterruptedException {
    Map<String, String> vote = Map.of("voteId", voteId().toString(), "candidate", liked(contest));
    String votes = "/voting/contests/" + contest.id() + "/votes";
    int status = 0;
    for (int attempt = 0; attempt < ATTEMPTS && status / 100 != 2; attempt++) {
      status = visitor.send(visitor.post(votes, vote).header("Cookie", cookie)).statusCode();
    }
    return status / 100 == 2;
  }

  /** A UUID of version 7 (RFC 9562), as the intake asks for. */
  private UUID voteId() {
    long time = System.currentTimeMillis() << 16;
    return new UUID(time | 0x7000 | taste.nextInt(0x1000), taste.nextLong() >>> 2 | Long.MIN_VALUE);
  }

  /** The square of a random number is small more often than not: the first are liked most. */
  private String liked(Contest contest) {
    double draw = taste.nextDouble();
    return contest.candidates().get((int) (draw * draw * contest.candidates().size()));
  }
}
