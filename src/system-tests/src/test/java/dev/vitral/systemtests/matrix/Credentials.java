package dev.vitral.systemtests.matrix;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.RunningPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What callers show: sessions to the shell, to fragments the tokens that are made of sessions. */
final class Credentials {

  /** Who keeps the sessions and makes the tokens. */
  private static final String KEEPER = "header";

  /** Tokens are good for a minute. */
  private static final Duration REUSED = Duration.ofSeconds(30);

  private static final int BYTES = 32;

  private final Exchange exchange;
  private final Cast cast;
  private final TokenSmith smith;
  private final Map<List<String>, Made> tokens = new HashMap<>();
  private final String expired;
  private final String revoked;

  Credentials(RunningPortal portal, Cast cast, Exchange exchange) {
    this.cast = cast;
    this.exchange = exchange;
    this.smith = new TokenSmith(signingKey(portal));
    expired = cast.anotherSession(Caller.OPERATOR);
    new KeptSession(portal.storesOf(KEEPER), expired).expire();
    revoked = cast.anotherSession(Caller.OPERATOR);
    new Accounts(portal).bearing(revoked).delete("/api/token").is(204);
    checkSmith();
  }

  private static String signingKey(RunningPortal portal) {
    try {
      return Files.readString(portal.secret(KEEPER + "-signing-key")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Else what has expired would be refused for its signature. */
  private void checkSmith() {
    String token = operators(KEEPER);
    assertThat(smith.same(token)).as("signed by the portal's key").isEqualTo(token);
  }

  /** One after the other; nothing at all is one, too. */
  List<Optional<String>> of(Caller caller, Way way, Row row) {
    if (caller == Caller.ANONYMOUS) {
      return List.of(Optional.empty());
    }
    boolean isToken = way == Way.INSIDE && row.rule() != Rule.EXCHANGE;
    return (isToken ? tokens(caller, row) : List.of(session(caller, row)))
        .stream().map(Optional::of).toList();
  }

  private String session(Caller caller, Row row) {
    return switch (caller) {
      case EXPIRED -> expired;
      case FORGED -> invented();
      case OTHER_AUDIENCE -> operators(otherThan(row.service()));
      case REVOKED -> revoked;
      default -> player(caller, row).session();
    };
  }

  private List<String> tokens(Caller caller, Row row) {
    String own = operators(row.service());
    return switch (caller) {
      case EXPIRED -> List.of(smith.expired(own));
      case FORGED -> List.of(TokenSmith.forged(own), TokenSmith.unsigned(own));
      case OTHER_AUDIENCE -> List.of(operators(otherThan(row.service())));
      case REVOKED -> List.of(revoked);
      default -> List.of(token(player(caller, row).session(), row.service()));
    };
  }

  private Player player(Caller caller, Row row) {
    return row.has(Row.Note.SPARE) ? cast.spare(caller) : cast.player(caller);
  }

  private String operators(String audience) {
    return token(cast.player(Caller.OPERATOR).session(), audience);
  }

  private static String otherThan(String service) {
    return service.equals(KEEPER) ? "prompts" : KEEPER;
  }

  private static String invented() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private String token(String session, String audience) {
    List<String> key = List.of(session, audience);
    Made known = tokens.get(key);
    if (known == null || known.at().plus(REUSED).isBefore(Instant.now())) {
      known =
          new Made(answered(() -> exchange.token(session, audience)).orElseThrow(), Instant.now());
      tokens.put(key, known);
    }
    return known.token();
  }

  private record Made(String token, Instant at) {}
}
