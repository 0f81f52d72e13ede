package dev.vitral.kit.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person may do in the portal; in tokens the names are lower-case. */
public enum Role {
  /** Everybody with an account. */
  MEMBER,
  /** Writes reviews. */
  EDITOR,
  /** Hides what breaks the rules. */
  MODERATOR,
  /** Runs the portal. */
  OPERATOR;

  /** The role as tokens and API answers write it. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that claim; roles that this kit does not know are nobody's. */
  public static Optional<Role> of(String claim) {
    return Stream.of(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
