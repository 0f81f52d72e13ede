package dev.vitral.shell.cache;

import dev.vitral.esi.SurrogateControl;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says whether an answer may be kept, and what may be done with it then (RFC 9111, 3). Of what it
 * says of its lifetime, the word to this surrogate counts before the word to all surrogates near
 * the origin (RFC 9213), and that before the word to everybody.
 *
 * @param rules what the operator decided
 * @param surrogate what the answer says to surrogates
 * @param request what matters of the request
 */
public record Storability(Rules rules, SurrogateControl surrogate, Request request) {

  /** An answer with a validator is of use when its lifetime is over, but not for ever. */
  private static final Duration WITH_VALIDATOR = Duration.ofDays(1);

  /** An answer that was not changed for ten days will not be changed today (RFC 9111, 4.2.2). */
  private static final int PART_OF_UNCHANGED = 10;

  private static final Duration LONGEST_GUESS = Duration.ofDays(1);

  /**
   * What matters of a request.
   *
   * @param authorized whether it carried {@code Authorization}
   * @param mayGuess whether a lifetime may be guessed that the answer does not say (4.2.2)
   * @param noStore whether it forbade to keep the answer
   */
  public record Request(boolean authorized, boolean mayGuess, boolean noStore) {}

  /**
   * For an answer to GET that is final and whole.
   *
   * @param arrival when it came
   * @return empty if it must not be kept, or would be of no use
   */
  public Optional<Policy> of(int status, MultiMap headers, Arrival arrival) {
    return of(status, headers, CacheControl.of(headers), arrival);
  }

  /**
   * The same for headers of which somebody has read already what they say to everybody.
   *
   * @param general as {@link CacheControl#of} has it
   */
  public Optional<Policy> of(int status, MultiMap headers, CacheControl general, Arrival arrival) {
    CacheControl governing = CacheControl.toSurrogates(headers).orElse(general);
    boolean toSurrogate = surrogate.maxAge().isPresent();
    if (surrogate.noStore()
        || request.noStore()
        || isOfOneVisitor(general, governing)
        || Vary.names(headers).contains("*")
        || (!toSurrogate && isRefused(status, governing))) {
      return Optional.empty();
    }
    OptionalLong explicit = explicit(governing);
    if (headers.contains("Set-Cookie") && (explicit.isEmpty() || !rules.storesCookies())) {
      return Optional.empty();
    }
    Duration lifetime =
        explicit.isPresent()
            ? Duration.ofSeconds(explicit.getAsLong())
            : heuristic(status, headers, governing, arrival);
    boolean hasTerms = explicit.isPresent() || governing.noCache() || !lifetime.isZero();
    boolean validated = !toSurrogate && governing.isValidatedAlways();
    boolean neverStale = validated || governing.isNeverStale();
    Duration age = Age.of(headers, arrival, rules.invalidAge());
    return hasTerms
        ? Optional.of(policy(general, governing, headers, lifetime, age, validated, neverStale))
            .filter(policy -> !policy.kept().isNegative() && !policy.kept().isZero())
        : Optional.empty();
  }

  /**
   * For an answer of which whoever asked for it says how long it is fresh, whatever it says itself.
   *
   * @param ttl from when it comes
   */
  public Optional<Policy> of(
      int status, MultiMap headers, CacheControl general, Arrival arrival, Duration ttl) {
    CacheControl governing = CacheControl.toSurrogates(headers).orElse(general);
    if (ttl.isZero()
        || surrogate.noStore()
        || request.noStore()
        || headers.contains("Set-Cookie")
        || Vary.names(headers).contains("*")) {
      return Optional.empty();
    }
    boolean neverStale =
        governing.isNeverStale()
            || isRefused(status, governing)
            || isOfOneVisitor(general, governing);
    Duration age = Age.of(headers, arrival, rules.invalidAge());
    return Optional.of(policy(general, governing, headers, ttl.plus(age), age, false, neverStale));
  }

  private boolean isOfOneVisitor(CacheControl general, CacheControl governing) {
    return request.authorized() && !governing.forAll() && !general.forAll();
  }

  private static boolean isRefused(int status, CacheControl governing) {
    boolean understood = Statuses.isUnderstood(status);
    if (governing.mustUnderstand() && !understood) {
      return true;
    }
    return governing.isWhollyPrivate() || (governing.noStore() && !governing.mustUnderstand());
  }

  private OptionalLong explicit(CacheControl governing) {
    return surrogate.maxAge().map(OptionalLong::of).orElseGet(governing::shared);
  }

  private Duration heuristic(
      int status, MultiMap headers, CacheControl governing, Arrival arrival) {
    boolean isCacheable = Statuses.isHeuristicallyCacheable(status) || governing.isPublic();
    Optional<Instant> modified = HttpDate.of(headers.getAll("Last-Modified"));
    if (!request.mayGuess() || !isCacheable || modified.isEmpty()) {
      return Duration.ZERO;
    }
    Instant date = HttpDate.of(headers.get("Date")).orElse(arrival.at());
    Duration guess = Duration.between(modified.get(), date).dividedBy(PART_OF_UNCHANGED);
    return guess.isNegative() ? Duration.ZERO : shorter(guess, LONGEST_GUESS);
  }

  private Policy policy(
      CacheControl general,
      CacheControl governing,
      MultiMap headers,
      Duration lifetime,
      Duration age,
      boolean validated,
      boolean neverStale) {
    Duration whileRevalidating =
        surrogate
            .staleWhileRevalidate()
            .map(Duration::ofSeconds)
            .orElseGet(() -> unless(neverStale, seconds(governing.staleWhileRevalidate())));
    Duration ifError = unless(neverStale, seconds(governing.staleIfError()));
    Duration away = unless(neverStale, rules.staleIfUnreachable());
    Duration stale = longer(longer(whileRevalidating, ifError), longer(away, ofUse(headers)));
    Duration kept = isOfNoUse(lifetime, headers) ? Duration.ZERO : lifetime.minus(age).plus(stale);
    return new Policy(
        general,
        governing.withheld(),
        lifetime,
        age,
        validated,
        neverStale,
        whileRevalidating,
        ifError,
        away,
        kept);
  }

  /** Never fresh, and nothing to validate it by. */
  private static boolean isOfNoUse(Duration lifetime, MultiMap headers) {
    return lifetime.isZero() && ofUse(headers).isZero();
  }

  private static Duration ofUse(MultiMap headers) {
    return Validators.areIn(headers) ? WITH_VALIDATOR : Duration.ZERO;
  }

  private static Duration unless(boolean not, Duration some) {
    return not ? Duration.ZERO : some;
  }

  private static Duration seconds(OptionalLong seconds) {
    return Duration.ofSeconds(Math.max(0, seconds.orElse(0)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
