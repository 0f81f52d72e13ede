package dev.vitral.header.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of roles.
 *
 * @param username who is looked for
 * @param standing whose roles are shown; null if nobody's
 * @param changes the latest of all, if nobody's are shown
 * @param error why something could not be done
 * @param reason what stands in the form
 */
public record RolesPage(
    String username,
    @Nullable Standing standing,
    List<RoleChange> changes,
    @Nullable String error,
    String reason) {

  private static final List<String> CHANGEABLE = List.of("editor", "moderator", "operator");
  private static final int FULL = 50;

  /** Roles that can be granted and taken. */
  public List<String> changeable() {
    return CHANGEABLE;
  }

  /** What is shown of the past. */
  public List<RoleChange> past() {
    return standing == null ? changes : standing.changes();
  }

  /** From where to look further back; null where that is all. */
  public @Nullable String further() {
    return standing != null || changes.size() < FULL
        ? null
        : changes.get(changes.size() - 1).cursor();
  }
}
