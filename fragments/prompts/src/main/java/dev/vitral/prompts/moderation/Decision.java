package dev.vitral.prompts.moderation;

/** What a moderator says to a report. */
enum Decision {
  /** The prompt is withdrawn: only its author and moderators see it. */
  HIDDEN,
  /** The prompt stays. */
  KEPT
}
