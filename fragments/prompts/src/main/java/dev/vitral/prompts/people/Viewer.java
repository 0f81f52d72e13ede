package dev.vitral.prompts.people;

import java.util.UUID;

/**
 * For whom a page is written.
 *
 * @param id the member's; of nobody for an anonymous visitor
 * @param handle empty for an anonymous visitor
 */
public record Viewer(UUID id, String handle, boolean moderates) {

  /** An anonymous visitor: buttons that need an account are left out. */
  public static final Viewer ANONYMOUS = new Viewer(new UUID(0, 0), "", false);

  public boolean signedIn() {
    return !handle.isEmpty();
  }

  public boolean is(Member member) {
    return member.id().equals(id);
  }
}
