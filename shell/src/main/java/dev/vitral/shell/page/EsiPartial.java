package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.reuse.Said;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of HTML for which no layout is asked but ESI is: it passes as it comes, and its includes
 * are filled in on the way.
 */
final class EsiPartial {

  private final Pages pages;
  private final Visit visit;
  private final KnownFragment owner;
  private final OriginCall call;
  private final HttpClientResponse answer;
  private final Feed main;
  private final Composition parts;

  EsiPartial(
      Pages pages,
      Visit visit,
      Portal portal,
      KnownFragment owner,
      OriginCall call,
      HttpClientResponse answer) {
    this.pages = pages;
    this.visit = visit;
    this.owner = owner;
    this.call = call;
    this.answer = answer;
    this.main = new Feed(answer::pause, answer::resume);
    this.parts =
        new Composition(pages, visit, portal, pages.layouts.partial(), main, this::aborted);
  }

  void pass() {
    visit.response().closeHandler(gone -> drop());
    visit.response().setStatusCode(answer.statusCode());
    ResponseHeaders.compose(answer.headers(), owner.cookies(), visit.response().headers());
    Primary begun = Primary.of(answer);
    parts.primary(
        begun, Said.of(begun.headers()), Rung.FRESH, Way.FETCHED, Optional.empty(), false);
    parts.spoil();
    parts.state();
    main.begin(
        Map.of(
            "Content-Type",
            List.of("text/html; charset=utf-8"),
            VitralHeaders.SURROGATE_CONTROL,
            answer.headers().getAll(VitralHeaders.SURROGATE_CONTROL)));
    answer.handler(piece -> main.data(piece.getBytes()));
    answer.endHandler(end -> main.end());
    answer.exceptionHandler(main::fail);
    parts.start();
    parts.commit();
    answer.resume();
  }

  private void aborted(EsiException cause) {
    drop();
    pages.errors.breakOff(visit);
  }

  private void drop() {
    parts.cancel();
    call.cancel();
  }
}
