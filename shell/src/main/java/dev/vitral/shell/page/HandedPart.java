package dev.vitral.shell.page;

import dev.vitral.shell.fallback.Root;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.registry.PlacedInclude;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.surrogate.Handover;
import dev.vitral.shell.surrogate.Surrogate;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/**
 * One include of a template that a surrogate was handed: whole, with what it nests, and at some
 * rung always, since a surrogate knows none.
 */
final class HandedPart {

  private final Pages pages;
  private final Visit visit;
  private final Portal portal;
  private final Surrogate surrogate;

  HandedPart(Pages pages, Visit visit, Portal portal, Surrogate surrogate) {
    this.pages = pages;
    this.visit = visit;
    this.portal = portal;
    this.surrogate = surrogate;
  }

  void answer() {
    Optional<PlacedInclude> include = named().filter(known -> !known.isEssential());
    Optional<Visit> page = page();
    if (include.isPresent() && page.isPresent()) {
      compose(include.get(), page.get());
    } else {
      pages.errors.send(visit, 404);
    }
  }

  /** By fragment and name, as {@code voting/leaderboard}. */
  private Optional<PlacedInclude> named() {
    String[] id = visit.path().substring(Handover.PARTS.length()).split("/", 2);
    return id.length < 2
        ? Optional.empty()
        : portal
            .fragment(id[0])
            .flatMap(
                fragment ->
                    fragment
                        .manifest()
                        .include(id[1])
                        .map(include -> new PlacedInclude(fragment, include)));
  }

  /** The page around it, if it wants to know. */
  private Optional<Visit> page() {
    String path = visit.request().getParam("page", "/");
    return isPath(path) ? Optional.of(visit.at(path)) : Optional.empty();
  }

  private static boolean isPath(String text) {
    try {
      return text.startsWith("/") && text.equals(new URI(text).getRawPath());
    } catch (URISyntaxException e) {
      return false; // that is the answer
    }
  }

  private void compose(PlacedInclude include, Visit page) {
    Composition part =
        new Composition(
            pages,
            page,
            portal,
            pages.layouts.alone(page.locale(), portal, include),
            new Feed(() -> {}, () -> {}),
            cause -> leaveOut(include));
    visit.response().closeHandler(gone -> part.cancel());
    part.whenComplete(() -> visit.context().runOnContext(allIsTold -> complete(part)));
    part.start();
  }

  private void complete(Composition part) {
    Duration reuse = part.reuse();
    if (reuse.isZero()) {
      part.spoil();
    }
    part.state();
    hand(reuse);
    part.commit();
  }

  private void leaveOut(PlacedInclude include) {
    if (!visit.response().closed() && !visit.response().ended()) {
      PageParts nothing = new PageParts();
      nothing.spoil();
      PageHead.state(visit, nothing);
      hand(Duration.ZERO);
      visit.response().end(Root.omitted(include.id()));
    }
  }

  private void hand(Duration reuse) {
    MultiMap headers = visit.response().headers();
    ResponseHeaders.secure(headers);
    surrogate.handPart(headers, reuse);
  }
}
