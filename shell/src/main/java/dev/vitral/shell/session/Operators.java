package dev.vitral.shell.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vitral.kit.identity.Role;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells who runs the portal. Whoever keeps the sessions is asked anew every time, for a token of
 * the shell's own; it is believed since it comes over the shell's own connection to the issuer
 * (OpenID Connect Core 1.0, 3.1.3.7).
 */
@ApplicationScoped
public class Operators {

  /** For whom the token is made. */
  static final String AUDIENCE = "shell";

  private final Sessions sessions;

  Operators(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The status with which a visitor is refused who is no operator; on the visit's event loop. */
  public Future<OptionalInt> refuse(Visit visit) {
    return sessions.ask(visit, List.of(AUDIENCE)).map(Operators::refuse);
  }

  private static OptionalInt refuse(Optional<Standing> standing) {
    if (standing.isEmpty() || standing.get() instanceof Standing.Unknown) {
      return OptionalInt.of(401);
    } else if (standing.get() instanceof Standing.Live live) {
      return isOperator(live) ? OptionalInt.empty() : OptionalInt.of(403);
    }
    return OptionalInt.of(503);
  }

  private static boolean isOperator(Standing.Live live) {
    String[] parts = live.tokens().getOrDefault(AUDIENCE, "").split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try {
      JsonObject claims =
          new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8));
      JsonArray roles = claims.getJsonArray("roles", new JsonArray());
      return AUDIENCE.equals(claims.getValue("aud")) && roles.contains(Role.OPERATOR.claim());
    } catch (DecodeException | IllegalArgumentException | ClassCastException unreadable) {
      return false;
    }
  }
}
