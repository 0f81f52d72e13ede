package dev.vitral.systemtests.matrix;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who asks: the portal's people, and those who show something that is no good any more. */
enum Caller {
  /** Shows nothing. */
  ANONYMOUS,
  MEMBER,
  OTHER_MEMBER,
  EDITOR("editor"),
  OTHER_EDITOR("editor"),
  MODERATOR("moderator"),
  OPERATOR("operator"),
  /** An operator whose session, or token, has had its time. */
  EXPIRED,
  /** Shows what nobody has given out: an invented session, an operator's token signed anew. */
  FORGED,
  /** Shows an operator's token that was made for another fragment. */
  OTHER_AUDIENCE,
  /** An operator who has logged out. */
  REVOKED;

  /** Those who are who they say. */
  static final Set<Caller> PEOPLE = EnumSet.range(MEMBER, OPERATOR);

  private final Optional<String> role;

  Caller() {
    role = Optional.empty();
  }

  Caller(String role) {
    this.role = Optional.of(role);
  }

  /** What they were granted, beyond being a member. */
  Optional<String> role() {
    return role;
  }

  boolean isSomebody() {
    return PEOPLE.contains(this);
  }
}
