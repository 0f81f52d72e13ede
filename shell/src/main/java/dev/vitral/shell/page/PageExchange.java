package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.kit.manifest.Identity;
import dev.vitral.kit.manifest.Route;
import dev.vitral.shell.errors.OriginFailures;
import dev.vitral.shell.fallback.Rung;
import dev.vitral.shell.include.SettledPart.Way;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.page.Turn.End;
import dev.vitral.shell.page.Turn.End.Failed;
import dev.vitral.shell.page.Turn.End.Left;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.reuse.Found;
import dev.vitral.shell.reuse.Found.State;
import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.reuse.Said;
import dev.vitral.shell.session.Admission;
import dev.vitral.shell.session.Admission.Granted;
import dev.vitral.shell.session.Admission.Refused;
import dev.vitral.shell.surrogate.Surrogate;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request to a fragment's URL: speculation, the primary, and the commit point. Runs on the
 * visit's event loop.
 */
final class PageExchange {

  private final Pages pages;
  private final Visit visit;
  private final Portal portal;
  private final KnownFragment owner;
  private final Wish wish;
  private final Optional<Surrogate> surrogate;
  private final PrimaryFeed feed = new PrimaryFeed(this::commitIfReady, this::brokeOff);
  private @Nullable OriginCall call;
  private Optional<SharedPrimary> shared = Optional.empty();
  private @Nullable Composition page;
  private Rung rung = Rung.FAILED;
  private boolean over;
  private long timer = -1;

  PageExchange(
      Pages pages, Visit visit, Portal portal, KnownFragment owner, Optional<Route> route) {
    this.pages = pages;
    this.visit = visit;
    this.portal = portal;
    this.owner = owner;
    this.wish = new Wish(visit, route);
    this.surrogate = pages.surrogates.of(visit);
  }

  /**
   * Begins: parts of the page that are the same for everybody do not wait until it is known who the
   * visitor is, unless its owner has so much to do that there may be no page at all.
   */
  void start(Future<Admission> admission) {
    visit.response().closeHandler(gone -> drop());
    if (wish.isPage()) {
      Duration left = visit.left(pages.config.deadline());
      timer = pages.vertx.setTimer(Math.max(1, left.toMillis()), id -> outOfTime());
    }
    boolean isRefused = admission.isComplete() && admission.result() instanceof Refused;
    boolean isLikely = !isRefused && pages.passThrough.hasRoom(owner);
    if (wish.mayCompose() && visit.isNavigation() && isLikely) {
      compose();
    }
    admission.onSuccess(this::decided);
  }

  private void decided(Admission admission) {
    if (over) {
      return;
    }
    if (admission instanceof Granted granted) {
      ask(granted.token(), true);
    } else if (admission instanceof Refused refused) {
      drop();
      pages.refusals.send(visit, refused.reason());
    }
  }

  private void ask(Optional<String> token, boolean mayWait) {
    Duration allowed = wish.allowed(pages);
    MultiMap headers = pages.passThrough.headers(visit, owner, token, allowed);
    if (token.isEmpty() && wish.mayBeShared()) {
      shared = Optional.of(new SharedPrimary(pages, owner, visit.target(), headers));
    }
    Optional<Found> kept = shared.flatMap(SharedPrimary::answer);
    Optional<Turn> before =
        mayWait && kept.isEmpty() ? shared.flatMap(SharedPrimary::before) : Optional.empty();
    if (before.isPresent()) {
      before.get().ended().onSuccess(end -> visit.context().runOnContext(now -> hasEnded(end)));
    } else {
      kept.or(() -> shared.flatMap(SharedPrimary::meanwhile))
          .ifPresentOrElse(this::reuse, () -> ask(headers, allowed));
    }
  }

  private void ask(MultiMap headers, Duration allowed) {
    OriginCall asked = pages.passThrough.ask(visit, owner, headers, allowed);
    call = asked;
    asked.answer().onSuccess(answer -> answered(asked, answer)).onFailure(this::unanswered);
  }

  /** Another visitor has asked for the same, which nobody does with a token. */
  private void hasEnded(End end) {
    if (end instanceof Failed failed) {
      primaryFailed(failed.status());
    } else if (!over) {
      ask(Optional.empty(), end instanceof Left);
    }
  }

  private void unanswered(Throwable cause) {
    pages.sessions.heedFailure(visit, owner);
    primaryFailed(OriginFailures.status(cause));
  }

  /** An older page stands in if its fragment allows that. */
  private void primaryFailed(int status) {
    shared.ifPresent(asked -> asked.fail(status));
    Optional<Found> older = shared.flatMap(SharedPrimary::afterFailure);
    if (older.isEmpty() || over) {
      visit.recording().failed("page", visit.elapsed());
      pages.primaries.count(owner, Rung.FAILED, visit.elapsed());
      failBeforeCommit(status);
      return;
    }
    reuse(older.get());
    Optional.ofNullable(call).ifPresent(OriginCall::cancel);
  }

  private void reuse(Found found) {
    visit.request().resume();
    Kept kept = found.kept();
    Primary begun = new Primary(kept.status(), kept.headers());
    Optional<Kept> fresh = Optional.of(kept).filter(any -> found.state() == State.FRESH);
    Rung rung = found.answers() ? Rung.FRESH : Rung.STALE;
    Composition into = page(begun, found.said(), rung, Way.of(found), fresh);
    into.outlived(found.staleFor());
    if (!found.answers()) {
      into.spoil();
      visit.response().putHeader("Age", Long.toString(found.said().age()));
    }
    feed.reuse(into, begun, kept);
    if (found.state() == State.REVALIDATED) {
      shared.ifPresent(SharedPrimary::refresh);
    }
  }

  /** The page that a primary has begun. */
  private Composition page(Primary begun, Said said, Rung rung, Way way, Optional<Kept> kept) {
    Composition into = page == null ? compose() : page;
    boolean isPersonal = owner.identityAt(visit.path(), visit.method().name()) != Identity.NONE;
    into.primary(begun, said, rung, way, kept, isPersonal);
    this.rung = rung;
    return into;
  }

  private Composition compose() {
    boolean handed = surrogate.isPresent();
    Layout layout = pages.layouts.page(visit, portal, owner, handed);
    Composition begun = new Composition(pages, visit, portal, layout, feed.main(), this::aborted);
    page = begun;
    begun.whenEssentialIsIn(this::commitIfReady);
    begun.start();
    return begun;
  }

  private void answered(OriginCall asked, HttpClientResponse answer) {
    pages.sessions.heed(visit, owner, answer);
    pages.purges.heed(visit, owner, answer);
    if (over) {
      asked.cancel();
      return;
    }
    Primary begun = Primary.of(answer);
    shared.ifPresent(asking -> asking.heed(begun));
    boolean isRefused = pages.passThrough.isRefusedPane(visit, owner, answer);
    Verdict verdict = isRefused ? Verdict.MISSING : Verdict.on(begun, wish);
    if (verdict.isFrameless()) {
      leaveFrame();
    }
    switch (verdict) {
      case MISSING -> primaryFailed(OriginFailures.ofPage(begun.status()));
      case FRAMED -> frame(answer, begun);
      case MARKUP -> new EsiPartial(pages, visit, portal, owner, asked, answer).pass();
      case WORDLESS -> pages.passThrough.refuse(visit, asked, answer);
      case PASSED -> pages.passThrough.relay(visit, owner, asked, answer);
    }
  }

  /** What is answered is no page: neither its clock nor its layout is wanted. */
  private void leaveFrame() {
    stopClock();
    shared.ifPresent(SharedPrimary::isUnshared);
    if (page != null) {
      page.cancel();
    }
  }

  private void frame(HttpClientResponse answer, Primary begun) {
    if (visit.method().equals(HttpMethod.HEAD)) {
      answerHead(answer);
      return;
    }
    Said said = Said.of(begun.headers());
    Composition into = page(begun, said, Rung.FRESH, Way.FETCHED, Optional.empty());
    feed.read(into, begun, answer, pages.config, shared);
  }

  private void answerHead(HttpClientResponse answer) {
    stopClock();
    Primary.of(answer).head(visit, owner);
    PageHead.state(visit, PageParts.ofPrimaryAlone(Said.of(answer.headers())));
    answer.resume();
    visit.response().end();
  }

  private void commitIfReady() {
    if (over || page == null || feed.begun().isEmpty()) {
      return;
    }
    if (page.isCommitted() || page.lacksEssential()) {
      return;
    }
    feed.begun().get().head(visit, owner);
    if (visit.response().headers().contains("Set-Cookie")) {
      page.spoil();
    }
    page.state();
    pages.ready.keep(visit, portal, page);
    if (page.isHanded()) {
      surrogate.ifPresent(asking -> asking.handTemplate(visit.response().headers(), Duration.ZERO));
    }
    pages.primaries.count(owner, rung, visit.elapsed());
    stopClock();
    page.commit();
  }

  private void stopClock() {
    pages.vertx.cancelTimer(timer);
  }

  private void brokeOff(Throwable cause) {
    feed.blame(call, cause);
    if (feed.begun().isEmpty()) {
      primaryFailed(502);
      return;
    }
    shared.ifPresent(asked -> asked.fail(502));
    if (page != null && page.isCommitted()) {
      feed.fail(cause);
    } else {
      failBeforeCommit(502);
    }
  }

  private void outOfTime() {
    feed.blame(call, new TimeoutException("no page in time"));
    failBeforeCommit(504);
  }

  private void aborted(EsiException cause) {
    if (page != null && page.isCommitted()) {
      feed.blame(call, cause);
      drop();
      pages.errors.breakOff(visit);
    } else {
      failBeforeCommit(cause instanceof EsiException.TimedOut ? 504 : 503);
    }
  }

  private void failBeforeCommit(int status) {
    if (!over) {
      drop();
      pages.errors.send(visit, wish.statusWithout(status));
    }
  }

  /** The visitor went away, or something else is answered: nothing of this is wanted any more. */
  private void drop() {
    over = true;
    stopClock();
    shared.ifPresent(SharedPrimary::leave);
    Optional.ofNullable(page).ifPresent(Composition::cancel);
    Optional.ofNullable(call).ifPresent(OriginCall::cancel);
  }
}
