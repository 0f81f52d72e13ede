package dev.vitral.systemtests.journeys;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.SamplePages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A page of the portal and who visits it.
 *
 * @param template its path, where {@code {…}} stands for something that the portal holds
 * @param status that it answers
 * @param visitor handle of who has logged in; empty for nobody
 */
record VisitedPage(String template, int status, Optional<String> visitor) {

  private static final String CAMERAS = "p=sony-a7-iv&p=nikon-z8";

  /** Those named here, and those declared whose path none of them has. */
  static Stream<VisitedPage> all() {
    List<VisitedPage> named = named().toList();
    return Stream.concat(
        named.stream(),
        DeclaredPages.all()
            .filter(page -> named.stream().noneMatch(one -> one.path().equals(page.path()))));
  }

  private static Stream<VisitedPage> named() {
    return Stream.of(
            shown("/", Ballots.CONTEST, "/static/patterns.html"),
            shown(Ballots.CONTEST + "/confirmation?candidate=telar", "/account/recovery?done=sent"),
            shown(
                "/content?q=lente&sort=score",
                "{review}",
                "/content/compare",
                "/content/compare?" + CAMERAS,
                "/content/compare?only=differences&" + CAMERAS),
            shown("/songs", "/songs?q=lluvia", "/songs?q=zzzz+qqqq", "{song}"),
            shown("/prompts", "/prompts?q=noche", "{prompt}", "{prompt}/versions"),
            shown("/prompts/people", "/prompts/people/" + SamplePages.AUTHOR),
            seenBy(Accounts.MEMBER, "/", "/prompts", "/account/email?done=sent"),
            seenBy(
                Accounts.OPERATOR,
                "/account/mail",
                "/account/roles",
                "/account/roles?username=lucia-ferrer"),
            seenBy(
                Accounts.OPERATOR, "/_vitral", "/_vitral/requests", "{record}", "/_vitral/targets"),
            seenBy(Accounts.MEMBER, "/prompts/people", "/prompts/people?prefix=ro"),
            seenBy(
                Accounts.MEMBER,
                "/prompts/people/" + SamplePages.AUTHOR,
                "{prompt}",
                "{pilar}/report"),
            seenBy("pilar-montes", "{pilar}/edition", "{pilar}/removal"),
            seenBy(
                "lucia-ferrer",
                "/account/keys",
                "/reviews/editor",
                "/reviews/editor/new",
                "{lucia}"),
            seenBy(Accounts.MODERATOR, "/prompts/moderation"),
            refused(422, Ballots.CONTEST + "/confirmation?candidate=nadie"),
            refused(404, "/voting/contests/nada", "/nada", "/content/nada", "/songs/nada"),
            refused(
                410,
                "/account/recovery/password?token=used",
                "/account/email/confirmation?token=used"),
            refused(
                404, "/prompts/" + new UUID(7 << 12, 1L << 63), "/prompts/people/nadie-de-aqui"),
            Stream.of(new VisitedPage("/reviews/editor", 403, Optional.of(Accounts.MEMBER))))
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

  private String path() {
    return template.replaceFirst("[?].*", "");
  }

  /** Files below {@code /static} have one language. */
  boolean hasLanguages() {
    return !template.startsWith("/static/");
  }

  /** The path in this portal, in Spanish. */
  String path(Accounts accounts) {
    if (!template.startsWith("{")) {
      return template;
    }
    int end = template.indexOf('}');
    return found(template.substring(1, end), accounts) + template.substring(end + 1);
  }

  private static String found(String what, Accounts accounts) {
    SamplePages samples = new SamplePages(accounts);
    return switch (what) {
      case "review" -> samples.review();
      case "song" -> samples.song();
      case "prompt" -> samples.prompt();
      case "pilar" -> samples.promptOf("pilar-montes");
      case "lucia" -> draft(accounts);
      case "record" -> record(accounts);
      default -> throw new IllegalArgumentException(what);
    };
  }

  /** The record of a page that was composed, since somebody asks for it. */
  private static String record(Accounts accounts) {
    Answer page = accounts.as(Accounts.OPERATOR).get("/voting", "Accept", "text/html");
    return "/_vitral/requests/" + page.header("Vitral-Request-Id");
  }

  /** The editor's page of a review that Lucía wrote. */
  private static String draft(Accounts accounts) {
    return accounts
        .as("lucia-ferrer")
        .get("/reviews/editor", "Accept", "text/html")
        .body()
        .lines()
        .flatMap(line -> Stream.of(line.split("\"", -1)))
        .filter(text -> text.matches("/reviews/editor/[0-9a-f-]{36}"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return template + visitor.map(handle -> " for " + handle).orElse("");
  }
}
