package dev.vitral.systemtests.matrix;

import static dev.vitral.systemtests.portal.Eventually.answered;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import java.util.EnumMap;
import java.util.Map;

/** Who plays the people: new accounts with their roles, so that nobody else's are touched. */
final class Cast {

  private static final String CREDENTIALS = "{\"username\":\"%s\",\"password\":\"%s\"}";
  private static final String GRANT =
      "{\"role\":\"%s\",\"granted\":true,\"reason\":\"Para la matriz\"}";

  private final Accounts accounts;
  private final Exchange exchange;
  private final Map<Caller, Player> players = new EnumMap<>(Caller.class);
  private final Map<Caller, Player> spares = new EnumMap<>(Caller.class);

  Cast(Accounts accounts, Exchange exchange) {
    this.accounts = accounts;
    this.exchange = exchange;
  }

  /** The one who is this caller to the end. */
  Player player(Caller caller) {
    return players.computeIfAbsent(caller, this::join);
  }

  /** Another one of that kind, logged in, whose session and account may end. */
  Player spare(Caller caller) {
    return spares.compute(
        caller, (kind, known) -> known == null ? join(kind) : answered(() -> revived(known, kind)));
  }

  /** A program that works for a caller. */
  Client client(Caller caller) {
    return accounts.bearing(player(caller).session());
  }

  /** Somebody who plays none of them. */
  Player extra() {
    return join(Caller.MEMBER);
  }

  /** A new session of a caller. */
  String anotherSession(Caller caller) {
    String handle = player(caller).handle();
    return answered(() -> accounts.newToken(handle, Accounts.PASSWORD));
  }

  private Player revived(Player known, Caller kind) {
    if (exchange.token(known.session(), "header").isPresent()) {
      return known;
    }
    Answer login = accounts.nobody().post("/api/token", credentials(known.handle()));
    return login.status() == 401
        ? join(kind)
        : new Player(known.handle(), login.is(200).json().path("token").asText());
  }

  /** On a busy machine it may take more than one attempt, each with an account of its own. */
  private Player join(Caller kind) {
    return answered(() -> joined(kind));
  }

  private Player joined(Caller kind) {
    String handle = Accounts.newHandle();
    accounts.nobody().post("/api/accounts", credentials(handle)).is(201);
    kind.role()
        .ifPresent(
            role ->
                accounts
                    .as(Accounts.OPERATOR)
                    .post("/api/roles/" + handle + "/changes", GRANT.formatted(role))
                    .is(200));
    return new Player(handle, accounts.newToken(handle, Accounts.PASSWORD));
  }

  private static String credentials(String handle) {
    return CREDENTIALS.formatted(handle, Accounts.PASSWORD);
  }
}
