package dev.vitral.voting.ballot;

/** How far a vote has come. */
public enum VoteStatus {
  /** In the stream, not yet in the log. */
  TAKEN,
  /** In the log and in the totals. */
  COUNTED,
  /** In the log, but not in the totals. */
  NOT_COUNTED
}
