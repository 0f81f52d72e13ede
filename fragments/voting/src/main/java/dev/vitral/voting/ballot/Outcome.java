package dev.vitral.voting.ballot;

/** What became of a wish to vote. */
public enum Outcome {
  /** The vote is in the stream and will be counted. */
  ACCEPTED,
  /** It was there before; nothing has changed. */
  REPEATED,
  /** The voter's votes of this round are used. */
  OVER_LIMIT,
  /** The id stands for a vote for another candidate. */
  ID_TAKEN,
  /** The stream did not acknowledge it; the same vote may be sent again. */
  UNAVAILABLE
}
