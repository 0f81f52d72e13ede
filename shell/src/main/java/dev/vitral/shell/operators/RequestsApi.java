package dev.vitral.shell.operators;

import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.record.Recording;
import dev.vitral.shell.record.RequestLog;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /_vitral/requests} and {@code /_vitral/requests/{id}}: what became of the last
 * requests, as a page or as JSON. For operators only.
 */
@ApplicationScoped
class RequestsApi {

  /** Its path. */
  static final String PATH = "/_vitral/requests";

  /** On one page; the others are found by their id. */
  private static final int SHOWN = 200;

  private final OperatorsDoor door;
  private final RequestLog requests;
  private final RequestsPages pages;
  private final Errors errors;

  RequestsApi(OperatorsDoor door, RequestLog requests, RequestsPages pages, Errors errors) {
    this.door = door;
    this.requests = requests;
    this.pages = pages;
    this.errors = errors;
  }

  /** Answers the request. */
  void serve(Visit visit) {
    door.letRead(visit, () -> show(visit));
  }

  private void show(Visit visit) {
    if (visit.path().equals(PATH)) {
      List<Recording> latest = requests.latest(SHOWN);
      Frames.answer(visit, visit.wantsHtml() ? pages.list(visit, latest) : list(latest));
      return;
    }
    Optional<Recording> one = requests.find(visit.path().substring(PATH.length() + 1));
    if (one.isEmpty()) {
      errors.send(visit, 404);
    } else {
      Frames.answer(
          visit, visit.wantsHtml() ? pages.one(visit, one.get()) : Json.of(one.get()).encode());
    }
  }

  private static String list(List<Recording> latest) {
    JsonArray all = new JsonArray();
    latest.forEach(recording -> all.add(Json.of(recording)));
    return new JsonObject().put("requests", all).encode();
  }
}
