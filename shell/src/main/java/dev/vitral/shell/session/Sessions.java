package dev.vitral.shell.session;

import dev.vitral.kit.manifest.Identity;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.guard.Cookies;
import dev.vitral.shell.recent.Recent;
import dev.vitral.shell.registry.KnownFragment;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.session.Admission.Granted;
import dev.vitral.shell.session.Admission.Reason;
import dev.vitral.shell.session.Admission.Refused;
import dev.vitral.shell.visit.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a visitor's session into a token for one fragment, where its manifest asks for identity.
 * One exchange yields the tokens for all fragments, and all parts of all pages of the next moments
 * share it.
 */
@ApplicationScoped
public class Sessions {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Registry registry;
  private final Exchange exchange;
  private final SessionConfig config;
  private final Recent<String, Standing> recent;
  private final Timer kept;
  private final Timer exchanged;

  Sessions(Registry registry, Exchange exchange, SessionConfig config, MeterRegistry meters) {
    this.registry = registry;
    this.exchange = exchange;
    this.config = config;
    this.recent = new Recent<>(config.remembered(), this::lifetime);
    this.kept = timer(meters, "kept");
    this.exchanged = timer(meters, "exchanged");
  }

  /** How long a visitor with a session waits until it is known who that is. */
  private static Timer timer(MeterRegistry meters, String standing) {
    return Timer.builder("vitral.session.admission")
        .tag("standing", standing)
        .publishPercentiles(0.5, 0.99)
        .register(meters);
  }

  /**
   * Whether the visitor may ask a fragment. Done at once where nobody has to be asked, else on the
   * visit's event loop.
   */
  public Future<Admission> admit(Visit visit, KnownFragment asked, Identity wanted) {
    Optional<KnownFragment> keeper = keeper();
    Optional<Credential> shown = keeper.flatMap(known -> shown(visit, known));
    if (wanted == Identity.NONE || keeper.isEmpty() || shown.isEmpty()) {
      return Future.succeededFuture(anonymous(wanted));
    }
    Timer.Sample waiting = Timer.start();
    Future<Standing> known = standing(shown.get(), keeper.get());
    Timer timer = known.isComplete() ? kept : exchanged;
    return onLoopOf(visit, known)
        .map(standing -> admission(standing, shown.get(), asked, wanted))
        .onComplete(admitted -> waiting.stop(timer));
  }

  /**
   * Asks whoever keeps the sessions what it says of a visitor's now; nothing of it is remembered.
   *
   * @return on the visit's event loop; empty for one who shows none
   */
  Future<Optional<Standing>> ask(Visit visit, List<String> audiences) {
    Optional<KnownFragment> keeper = keeper();
    Optional<Credential> shown =
        keeper.flatMap(known -> shown(visit, known)).filter(Credential::isWellFormed);
    if (keeper.isEmpty() || shown.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    Manifest.Session session = session(keeper.get());
    return onLoopOf(visit, exchange.of(shown.get().token(), keeper.get(), session, audiences))
        .map(Optional::of);
  }

  /** The page where visitors log in, unprefixed. */
  public Optional<String> login() {
    return keeper().map(Sessions::session).map(Manifest.Session::login);
  }

  /**
   * Hears the answer to a visitor's request: after a write to the fragment that keeps the sessions,
   * or when it sets the session's cookie, what was known of the visitor's session is forgotten.
   */
  public void heed(Visit visit, KnownFragment answering, HttpClientResponse answer) {
    keeper()
        .filter(keeper -> keeper.name().equals(answering.name()))
        .filter(keeper -> isWrite(visit) || setsCookie(answer, session(keeper)))
        .ifPresent(keeper -> forget(visit, keeper));
  }

  /** A write whose answer never came may have been done all the same. */
  public void heedFailure(Visit visit, KnownFragment asked) {
    keeper()
        .filter(keeper -> keeper.name().equals(asked.name()) && isWrite(visit))
        .ifPresent(keeper -> forget(visit, keeper));
  }

  private Optional<KnownFragment> keeper() {
    return registry.portal().fragments().stream()
        .filter(fragment -> fragment.manifest().session() != null)
        .findFirst();
  }

  private static Optional<Credential> shown(Visit visit, KnownFragment keeper) {
    return Credential.of(visit, session(keeper).cookie());
  }

  private static Manifest.Session session(KnownFragment keeper) {
    Manifest.Session declared = keeper.manifest().session();
    if (declared == null) {
      throw new IllegalStateException(keeper.name() + " keeps no sessions");
    }
    return declared;
  }

  private static Admission anonymous(Identity wanted) {
    return wanted == Identity.REQUIRED
        ? new Refused(Reason.ANONYMOUS)
        : new Granted(Optional.empty());
  }

  private Future<Standing> standing(Credential shown, KnownFragment keeper) {
    if (!shown.isWellFormed()) {
      return Future.succeededFuture(new Standing.Unknown());
    }
    return recent.get(
        shown.token(),
        () -> exchange.of(shown.token(), keeper, session(keeper), audiences(registry.portal())));
  }

  /** All fragments that ask for identity anywhere. */
  private static List<String> audiences(Portal portal) {
    return portal.fragments().stream()
        .filter(KnownFragment::asksForIdentity)
        .map(KnownFragment::name)
        .toList();
  }

  private Duration lifetime(Standing standing) {
    if (standing instanceof Standing.Away) {
      return config.retry();
    }
    Duration longest = config.keep().compareTo(LONGEST) < 0 ? config.keep() : LONGEST;
    return standing instanceof Standing.Live live && live.lifetime().compareTo(longest) < 0
        ? live.lifetime()
        : longest;
  }

  private static Future<Standing> onLoopOf(Visit visit, Future<Standing> answer) {
    if (answer.isComplete()) {
      return answer;
    }
    Promise<Standing> here = Promise.promise();
    answer.onComplete(
        told -> visit.context().runOnContext(nothing -> here.complete(told.result())));
    return here.future();
  }

  private static Admission admission(
      Standing standing, Credential shown, KnownFragment asked, Identity wanted) {
    if (standing instanceof Standing.Live live && live.tokens().containsKey(asked.name())) {
      return new Granted(Optional.ofNullable(live.tokens().get(asked.name())));
    }
    if (standing instanceof Standing.Unknown) {
      return shown.isBearer() ? new Refused(Reason.UNKNOWN_TOKEN) : anonymous(wanted);
    }
    return wanted == Identity.REQUIRED
        ? new Refused(Reason.UNAVAILABLE)
        : new Granted(Optional.empty());
  }

  private void forget(Visit visit, KnownFragment keeper) {
    Credential.all(visit, session(keeper).cookie())
        .flatMap(shown -> recent.forget(shown.token()).stream())
        .forEach(this::forgetPerson);
  }

  /** Somebody who changes the password on one device is logged out on the others. */
  private void forgetPerson(Standing standing) {
    if (standing instanceof Standing.Live live) {
      recent.forgetIf(
          other -> other instanceof Standing.Live same && same.handle().equals(live.handle()));
    }
  }

  private static boolean isWrite(Visit visit) {
    return !SAFE.contains(visit.method());
  }

  private static boolean setsCookie(HttpClientResponse answer, Manifest.Session session) {
    return !Cookies.set(answer.headers().getAll("Set-Cookie"), Set.of(session.cookie())).isEmpty();
  }
}
