package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.Origin.html;
import static dev.vitral.shell.portal.Origin.page;
import static dev.vitral.shell.portal.Origin.text;

import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Three fragments: {@code header}; {@code voting}, with a proxy in front that can spoil its
 * answers; and {@code reviews}, which a shell before this one has seen and which is away.
 */
public final class TestPortal implements QuarkusTestResourceLifecycleManager {

  static final String STYLE = "/fragments/voting/assets/voting-0123456789.css";
  static final Origin HEADER = new Origin();
  static final Origin VOTING = new Origin();
  static final FaultProxy VOTING_PROXY = proxy(VOTING);
  static final FaultProxy REVIEWS_PROXY = proxy(new Origin()).with(Fault.down());

  @Override
  public Map<String, String> start() {
    furnish();
    try {
      Path folder = Files.createTempDirectory("vitral-shell");
      Path registry = Files.writeString(folder.resolve("registry.json"), registry());
      Path manifests = Files.createDirectories(folder.resolve("state/manifests"));
      Files.writeString(
          manifests.resolve("reviews.json"),
          """
          {"name":"reviews","version":"1","contract":1,"team":"reviews","prefixes":["/reviews"],
           "routes":[{"path":"/reviews/**","kind":"page","layout":"default"}]}""");
      return Map.of(
          "vitral.registry", registry.toString(),
          "vitral.state-dir", folder.resolve("state").toString(),
          "vitral.pass-through.idle", "2s",
          "vitral.breaker.window", "1000",
          "vitral.include.\"voting/slow\".deadline", "2s");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    VOTING_PROXY.close();
    REVIEWS_PROXY.close();
    HEADER.close();
    VOTING.close();
  }

  /** All answers as they are when nothing is wrong. */
  static void furnish() {
    VOTING_PROXY.with(Fault.pass());
    HEADER
        .on("/vitral.json", text(200, "application/json", HEADER_MANIFEST))
        .on("/fragments/header/bar", html(200, "<div data-fragment=\"header/bar\">bar</div>"));
    VOTING
        .on("/vitral.json", text(200, "application/json", VOTING_MANIFEST))
        .on("/fragments/voting/leaderboard", html(200, board("fresh board")))
        .on("/fragments/voting/leaderboard/fallback", html(200, board("last board")))
        .on("/fragments/voting/slow", html(200, "<p data-fragment=\"voting/slow\">slow</p>"))
        .on(STYLE, text(200, "text/css; charset=utf-8", ".voting { color: red }"))
        .on("/voting", page(200, "Vota", "<h1>Vota</h1>"));
  }

  private static String board(String words) {
    return "<section data-fragment=\"voting/leaderboard\">" + words + "</section>";
  }

  private static FaultProxy proxy(Origin origin) {
    return FaultProxy.inFrontOf(origin.url());
  }

  private static String registry() {
    return """
    {"fragments":[
      {"name":"header","url":"%s","order":10},
      {"name":"voting","url":"%s","order":20},
      {"name":"reviews","url":"%s","order":30}]}"""
        .formatted(HEADER.url(), VOTING_PROXY.url(), REVIEWS_PROXY.url());
  }

  private static final String HEADER_MANIFEST =
      """
      {"name":"header","version":"1","contract":1,"team":"portal","prefixes":["/account"],
       "languages":["es","en"],
       "includes":[{"name":"bar","path":"/fragments/header/bar"}],
       "slots":[{"slot":"page.header","include":"bar","order":10}]}""";

  private static final String VOTING_MANIFEST =
      """
      {"name":"voting","version":"1","contract":1,"team":"voting","prefixes":["/voting"],
       "languages":["es","en"],
       "routes":[{"path":"/voting","kind":"page","layout":"default"},
                 {"path":"/voting/readonly","kind":"page","methods":["GET"],"layout":"default"},
                 {"path":"/voting/pages/*","kind":"page","layout":"default"}],
       "css":[{"value":"/fragments/voting/assets/voting-0123456789.css"}],
       "cookies":["__Host-voter"],
       "includes":[
         {"name":"leaderboard","path":"/fragments/voting/leaderboard","deadline":"400ms",
          "fallback":"/fragments/voting/leaderboard/fallback"},
         {"name":"slow","path":"/fragments/voting/slow","deadline":"100ms"}],
       "slots":[{"slot":"home.main","include":"leaderboard","order":10},
                {"slot":"home.aside","include":"slow","order":10}],
       "navigation":[{"label":{"es":"Votación","en":"Voting"},"href":"/voting","order":10}]}""";
}
