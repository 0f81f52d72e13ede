package dev.vitral.prompts.moderation;

import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.prompt.Prompt;
import java.time.Instant;
import java.util.UUID;

/** What somebody holds against a prompt, until a moderator has decided. */
public record Report(UUID id, Prompt prompt, Member reporter, String reason, Instant madeAt) {}
