package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.Origin.html;
import static dev.vitral.shell.portal.Origin.page;
import static dev.vitral.shell.portal.Origin.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.vitral.faults.Fault;
import dev.vitral.faults.FaultProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Four fragments: {@code header}; {@code songs}, whose answers others nest and which names the
 * header's cookie too; {@code voting}, with a proxy in front that can spoil its answers; and {@code
 * reviews}, which a shell before this one has seen and which is away.
 */
public final class TestPortal implements QuarkusTestResourceLifecycleManager {

  static final String STYLE = "/fragments/voting/assets/voting-0123456789.css";
  static final String EXCHANGE = "/vitral/exchange";
  static final Origin HEADER = new Origin();
  static final Origin VOTING = new Origin();
  static final Origin SONGS = new Origin();
  static final Origin SHOP = new Origin();
  static final FaultProxy VOTING_PROXY = proxy(VOTING);
  static final FaultProxy REVIEWS_PROXY = proxy(new Origin()).with(Fault.down());

  /** On a busy machine what is not late on purpose must not look late. */
  private static final Map<String, String> PATIENCE =
      Map.of(
          "vitral.page.deadline", "12s",
          "vitral.page.primary-deadline", "6s",
          "vitral.session.deadline", "12s",
          "vitral.include.\"header/bar\".deadline", "6s",
          "vitral.include.\"header/badge\".deadline", "6s",
          "vitral.include.\"songs/answers\".deadline", "6s",
          "vitral.include.\"voting/leaderboard\".deadline", "6s",
          "vitral.include.\"voting/slow\".deadline", "13s",
          "vitral.syndication.deadline", "6s");

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
           "routes":[{"path":"/reviews/**","kind":"page","layout":"default"}],
           "includes":[{"name":"latest","path":"/fragments/reviews/latest",
                        "fallback":"/fragments/reviews/latest/fallback"}]}""");
      Path fallbacks = Files.createDirectories(folder.resolve("state/fallbacks/reviews"));
      Files.writeString(
          fallbacks.resolve("latest.es.html"), "<ul data-rung=\"fallback\">kept</ul>");
      Files.writeString(fallbacks.resolve("latest.es.html.keys"), "reviews newest");
      Map<String, String> settings = new HashMap<>(PATIENCE);
      settings.put("vitral.registry", registry.toString());
      settings.put("vitral.state-dir", folder.resolve("state").toString());
      settings.put("vitral.pass-through.idle", "8s");
      settings.put("vitral.breaker.window", "1000");
      settings.put("vitral.trusted-surrogates", "127.0.0.1=cdn,192.0.2.0/24=elsewhere");
      settings.put("vitral.syndication.keep", "0s");
      return settings;
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
    SONGS.close();
    SHOP.close();
  }

  /** All answers as they are when nothing is wrong. */
  static void furnish() {
    VOTING_PROXY.with(Fault.pass());
    HEADER
        .on("/vitral.json", text(200, "application/json", HEADER_MANIFEST))
        .on("/fragments/header/bar", html(200, "<div data-fragment=\"header/bar\">bar</div>"))
        .on(EXCHANGE, TestPortal::exchange)
        .on("/fragments/header/badge", html(200, BADGE.formatted("log in")))
        .on("/fragments/header/badge/fallback", html(200, BADGE.formatted("plain log in")));
    SONGS
        .on("/vitral.json", text(200, "application/json", SONGS_MANIFEST))
        .on(
            "/fragments/songs/answers",
            html(200, "<ol data-fragment=\"songs/answers\">songs</ol>"));
    VOTING
        .on("/vitral.json", text(200, "application/json", VOTING_MANIFEST))
        .on("/fragments/voting/leaderboard", html(200, board("fresh board")))
        .on(
            "/fragments/voting/leaderboard/fallback",
            html(200, board("last board"), "Surrogate-Key", "contests votes"))
        .on("/fragments/voting/slow", html(200, "<p data-fragment=\"voting/slow\">slow</p>"))
        .on(STYLE, text(200, "text/css; charset=utf-8", ".voting { color: red }"))
        .on("/voting/mine", page(200, "Mine", "<h1>Mine</h1>"))
        .on("/voting/notes", text(200, "application/json", "{}"))
        .on("/voting", page(200, "Vota", "<h1>Vota</h1>"));
  }

  /** Sessions whose token begins with {@code live-} are; the rest of it is the handle. */
  static void exchange(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization").substring(7);
    String handle = token.substring(token.indexOf('-') + 1);
    String tokens =
        """
        {"handle":"%1$s","expiresIn":60,
         "tokens":{"header":"jwt.header.%1$s","voting":"jwt.voting.%1$s","shell":"jwt.%2$s.x"}}"""
            .formatted(handle, claims(handle.startsWith("operator-") ? "operator" : "member"));
    text(token.startsWith("live-") ? 200 : 401, "application/json", tokens).to(exchange);
  }

  private static String claims(String role) {
    String claims = "{\"aud\":\"shell\",\"roles\":[\"%s\"]}".formatted(role);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
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
      {"name":"reviews","url":"%s","order":30},
      {"name":"songs","url":"%s","order":40}],
     "sites":[
      {"name":"shop","origin":"%s","prefix":"/shop","esi":true},
      {"name":"blog","origin":"%s","prefix":"/shop/blog","esi":false}]}"""
        .formatted(
            HEADER.url(),
            VOTING_PROXY.url(),
            REVIEWS_PROXY.url(),
            SONGS.url(),
            SHOP.url(),
            SHOP.url());
  }

  private static final String HEADER_MANIFEST =
      """
      {"name":"header","version":"1","contract":1,"team":"portal","prefixes":["/account","/api/token"],
       "cookies":["__Host-session"],
       "session":{"cookie":"__Host-session","exchange":"/vitral/exchange","login":"/account/login"},
       "routes":[{"path":"/account/login","kind":"page","layout":"default"},
                 {"path":"/api/token","methods":["POST"]},
                 {"path":"/api/token","methods":["DELETE"],"identity":"required"}],
       "languages":["es","en"],
       "includes":[
         {"name":"bar","path":"/fragments/header/bar"},
         {"name":"badge","path":"/fragments/header/badge","deadline":"400ms",
          "identity":"optional","shed":4,
          "fallback":"/fragments/header/badge/fallback"}],
       "slots":[{"slot":"page.header","include":"badge","order":20},
                {"slot":"page.header","include":"bar","order":10}]}""";

  private static final String BADGE = "<p data-fragment=\"header/badge\">%s</p>";

  private static final String SONGS_MANIFEST =
      """
      {"name":"songs","version":"1","contract":1,"team":"songs","prefixes":["/songs"],
       "cookies":["__Host-session"],
       "sitemap":"/fragments/songs/sitemap.xml","feed":"/fragments/songs/feed.atom",
       "languages":["es","en"],
       "css":[{"value":"/fragments/songs/assets/songs-0123456789.css"}],
       "includes":[{"name":"answers","path":"/fragments/songs/answers","deadline":"400ms"}]}""";

  private static final String VOTING_MANIFEST =
      """
      {"name":"voting","version":"1","contract":1,"team":"voting","prefixes":["/voting"],
       "languages":["es","en"],
       "routes":[{"path":"/voting","kind":"page","layout":"default"},
                 {"path":"/voting/readonly","kind":"page","methods":["GET"],"layout":"default"},
                 {"path":"/voting/mine","kind":"page","layout":"default","identity":"required"},
                 {"path":"/voting/notes","methods":["GET"],"identity":"optional"},
                 {"path":"/voting/notes","methods":["POST"],"identity":"required"},
                 {"path":"/voting/events","kind":"stream","methods":["GET"]},
                 {"path":"/voting/pages/*","kind":"page","layout":"default"}],
       "css":[{"value":"/fragments/voting/assets/voting-0123456789.css"}],
       "cookies":["__Host-voter"],
       "sitemap":"/fragments/voting/sitemap.xml","feed":"/fragments/voting/feed.atom",
       "uses":["songs/answers"],
       "events":{"emits":["voting:cast"],"consumes":[]},
       "includes":[
         {"name":"leaderboard","path":"/fragments/voting/leaderboard","deadline":"400ms","shed":3,
          "fallback":"/fragments/voting/leaderboard/fallback"},
         {"name":"slow","path":"/fragments/voting/slow","deadline":"100ms","shed":1}],
       "slots":[{"slot":"home.main","include":"leaderboard","order":10},
                {"slot":"home.aside","include":"slow","order":10}],
       "navigation":[{"label":{"es":"Votación","en":"Voting"},"href":"/voting","order":10}]}""";
}
