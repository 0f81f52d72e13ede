package dev.vitral.systemtests.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** Votes by JSON through the shell, and what the portal says was counted. */
public final class Ballots {

  public static final String CONTEST = "/voting/contests/rio-de-luz-2026";

  /** Whom any test may vote for at any time; whoever counts votes gives them to somebody else. */
  public static final String UNCOUNTED = "faro-de-abril";

  /** Another one of them. */
  public static final String UNCOUNTED_TOO = "los-tranvias";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Visitor visitor;

  public Ballots(RunningPortal portal) {
    visitor = portal.visitor();
  }

  /** A new voter's cookie as it is sent back: {@code name=value}. */
  public String newVoter() {
    return visitor
        .postJson("/voting/voters", "")
        .headers()
        .firstValue("Set-Cookie")
        .map(cookie -> cookie.split(";", 2)[0])
        .orElseThrow();
  }

  /** Casts one vote as somebody new; returns when the portal has acknowledged it. */
  public void cast(String candidate) {
    HttpResponse<String> answer = cast(newVoter(), candidate);
    if (answer.statusCode() != 202) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
  }

  public HttpResponse<String> cast(String voter, String candidate) {
    String body = "{\"voteId\":\"%s\",\"candidate\":\"%s\"}".formatted(newId(), candidate);
    return visitor.postJson(
        CONTEST + "/votes", body, "Cookie", voter, "Accept", "application/json");
  }

  /** UUID of version 7 (RFC 9562): the time in milliseconds, then chance. */
  private static UUID newId() {
    UUID chance = UUID.randomUUID();
    long time = Instant.now().toEpochMilli() << 16 | 0x7000;
    return new UUID(
        time | (chance.getMostSignificantBits() & 0xfff), chance.getLeastSignificantBits());
  }

  public long countOf(String candidate) {
    HttpResponse<String> answer =
        visitor.send(visitor.request(CONTEST + "/results").header("Accept", "application/json"));
    for (JsonNode row : read(answer.body()).path("standings")) {
      if (row.path("candidate").asText().equals(candidate)) {
        return row.path("votes").asLong();
      }
    }
    throw new AssertionError("no " + candidate + " in " + answer.body());
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
