package dev.vitral.voting.ballot;

import java.time.Instant;
import java.util.UUID;

/**
 * One vote, as the stream carries it and the log keeps it.
 *
 * @param id makes it count once, however often it is sent
 * @param contest id of the contest
 * @param round the contest's round at intake, from 1
 * @param candidate id of the candidate within the contest
 * @param voter id of the voter
 * @param castAt when the intake took it
 */
public record Vote(
    UUID id,
    String contest,
    int round,
    String candidate,
    String voter,
    Channel channel,
    Instant castAt) {

  /** The way a vote came in. */
  public enum Channel {
    /** A form in a page; the id was derived at intake. */
    FORM,
    /** The JSON API; the client gave the id. */
    JSON
  }
}
