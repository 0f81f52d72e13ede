package dev.vitral.prompts.circle;

import dev.vitral.prompts.people.Member;
import java.util.List;

/**
 * What the page of people shows.
 *
 * @param prefix as typed; empty where nothing was looked for
 * @param error why the search could not be done; empty if it could
 * @param next path of the next results or empty
 */
public record PeoplePage(
    String prefix,
    String error,
    List<Member> results,
    String next,
    List<Member> suggestions,
    List<Member> following,
    List<Member> followers,
    List<Member> blocked) {

  static PeoplePage empty() {
    return new PeoplePage("", "", List.of(), "", List.of(), List.of(), List.of(), List.of());
  }

  PeoplePage found(String typed, List<Member> people, String following) {
    return new PeoplePage(
        typed, "", people, following, suggestions, this.following, followers, blocked);
  }

  PeoplePage refused(String typed, String why) {
    return new PeoplePage(typed, why, List.of(), "", suggestions, following, followers, blocked);
  }

  public boolean searched() {
    return !prefix.isEmpty() && error.isEmpty();
  }
}
