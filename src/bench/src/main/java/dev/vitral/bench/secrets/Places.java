package dev.vitral.bench.secrets;

import static dev.vitral.bench.secrets.Place.Kind.API;
import static dev.vitral.bench.secrets.Place.Kind.DOCUMENT;
import static dev.vitral.bench.secrets.Place.Kind.PAGE;
import static dev.vitral.bench.secrets.Place.Kind.PARTIAL;
import static dev.vitral.bench.secrets.Place.Kind.PERSONAL_PAGE;
import static dev.vitral.bench.secrets.Place.Kind.WRITE;

import dev.vitral.bench.secrets.Place.Kind;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** All panes of the portal: what anybody knows of, and what its samples and its people add. */
final class Places {

  private static final int HOME = 60;
  private static final int OFTEN = 8;
  private static final int SELDOM = 2;
  private static final int EACH = 4;

  private final List<Place> places = new ArrayList<>();

  static List<Place> of(Door door, Cast cast) {
    Places all = new Places();
    all.add(PAGE, HOME, "/");
    all.add(PAGE, OFTEN, "/voting", "/reviews", "/content?kind=camera", "/songs", "/prompts");
    all.add(PAGE, SELDOM, "/content?q=lente", "/songs?q=lluvia", "/prompts?q=noche", "/art");
    all.add(PAGE, SELDOM, "/prompts/people", "/account/login", "/account/register", "/nada");
    all.add(PERSONAL_PAGE, OFTEN, "/account", "/prompts/mine", "/prompts/feed", "/prompts/new");
    all.add(PERSONAL_PAGE, OFTEN, "/reviews/editor", "/reviews/editor/new", "/account/keys");
    all.add(PARTIAL, OFTEN, "/fragments/header/badge", "/fragments/prompts/likes");
    all.add(PARTIAL, SELDOM, "/fragments/header/bar?path=/voting", "/fragments/header/art");
    all.add(PARTIAL, SELDOM, "/fragments/voting/leaderboard", "/fragments/reviews/latest");
    all.add(PARTIAL, SELDOM, "/fragments/songs/answers?q=mar", "/fragments/prompts/trending");
    all.add(PARTIAL, SELDOM, "/fragments/songs/searchbox", "/fragments/prompts/feed/news");
    all.add(API, OFTEN, "/api/me", "/api/me/prompts", "/api/feed", "/api/prompts", "/content");
    all.add(API, SELDOM, "/api/me/following", "/api/me/suggestions", "/reviews/products");
    all.add(
        API,
        SELDOM,
        "/api/me/keys",
        "/voting/contests",
        "/status",
        "/api/people?prefix=ro",
        "/nada");
    all.add(DOCUMENT, SELDOM, "/sitemap.xml", "/feed.atom", "/robots.txt", "/static/htmx.js");
    all.addSamples(door);
    cast.own().forEach(path -> all.add(PERSONAL_PAGE, EACH, path));
    return List.copyOf(all.places);
  }

  private void addSamples(Door door) {
    for (Object one : first(door.read("/voting/contests").getValue("contests"))) {
      add(PAGE, OFTEN, "/voting/contests/" + ((JsonObject) one).getString("id"));
    }
    JsonObject rain = new JsonObject().put("question", "lluvia");
    for (Object one : first(door.ask("/ask", rain).getValue("songs"))) {
      add(PAGE, EACH, ((JsonObject) one).getString("url"));
    }
    for (Object one : first(door.read("/content?limit=5").getValue("reviews"))) {
      add(PAGE, EACH, ((JsonObject) one).getString("url"));
      add(API, SELDOM, ((JsonObject) one).getString("url"));
    }
    List<Object> prompts = first(door.read("/api/prompts").getValue("items"));
    for (Object one : prompts) {
      String id = ((JsonObject) one).getString("id");
      add(PAGE, EACH, "/prompts/" + id);
      add(PARTIAL, SELDOM, "/fragments/prompts/" + id + "/songs");
      add(API, SELDOM, "/api/prompts/" + id);
    }
    String last = ((JsonObject) prompts.get(prompts.size() - 1)).getString("id");
    add(WRITE, 1, "/api/prompts/" + last + "/like");
  }

  private static List<Object> first(Object array) {
    return ((JsonArray) array).stream().limit(5).toList();
  }

  private void add(Kind kind, int share, String... paths) {
    for (String path : paths) {
      places.add(new Place(kind, path, share));
    }
  }
}
