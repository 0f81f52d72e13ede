package dev.vitral.prompts.prompt;

import java.time.Instant;

/** What a prompt said before an edit. */
public record Version(int number, Draft draft, Instant writtenAt) {}
