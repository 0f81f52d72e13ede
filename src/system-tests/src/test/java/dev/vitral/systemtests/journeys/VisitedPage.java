package dev.vitral.systemtests.journeys;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Ballots;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of the portal and who visits it.
 *
 * @param template its path, where {@code {…}} stands for something that the portal holds
 * @param status that it answers
 * @param visitor handle of who has logged in; empty for nobody
 */
record VisitedPage(String template, int status, Optional<String> visitor) {

  static Stream<VisitedPage> all() {
    return Stream.of(
            shown("/", "/voting", Ballots.CONTEST, "/static/patterns.html"),
            shown(
                Ballots.CONTEST + "/confirmation?candidate=telar",
                Ballots.CONTEST + "/confirmation?candidate=nadie"),
            shown("/account/login", "/account/register", "/art/vidriera"),
            refused(404, "/voting/contests/nada", "/nada"),
            seenBy(Accounts.MEMBER, "/", "/account"))
        .flatMap(pages -> pages);
  }

  private static Stream<VisitedPage> shown(String... paths) {
    return refused(200, paths);
  }

  private static Stream<VisitedPage> refused(int status, String... paths) {
    return Stream.of(paths).map(path -> new VisitedPage(path, status, Optional.empty()));
  }

  private static Stream<VisitedPage> seenBy(String handle, String... paths) {
    return Stream.of(paths).map(path -> new VisitedPage(path, 200, Optional.of(handle)));
  }

  /** Files below {@code /static} have one language. */
  boolean hasLanguages() {
    return !template.startsWith("/static/");
  }

  /** The path in this portal. */
  String path(Accounts accounts) {
    return template;
  }

  @Override
  public String toString() {
    return template + visitor.map(handle -> " for " + handle).orElse("");
  }
}
