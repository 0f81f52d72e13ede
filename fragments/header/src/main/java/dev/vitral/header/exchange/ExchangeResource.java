package dev.vitral.header.exchange;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.Account;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.apikey.ApiKeyStore;
import dev.vitral.header.session.Sessions;
import dev.vitral.kit.identity.IdentityConfig;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the shell exchanges a session or an API key for tokens, one for each fragment that wants to
 * know who it is. No visitor reaches it: the shell forwards nothing below {@code /vitral/}.
 */
@Path(ExchangeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ExchangeResource {

  static final String PATH = "/vitral/exchange";

  private static final Pattern AUDIENCE = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final int MOST = 64;

  private final Sessions sessions;
  private final ApiKeyStore keys;
  private final Issuer issuer;
  private final PresentedToken presented;
  private final Refusals refusals;
  private final String own;

  ExchangeResource(
      Sessions sessions,
      ApiKeyStore keys,
      Issuer issuer,
      PresentedToken presented,
      Refusals refusals,
      IdentityConfig identity) {
    this.sessions = sessions;
    this.keys = keys;
    this.issuer = issuer;
    this.presented = presented;
    this.refusals = refusals;
    own = identity.audience();
  }

  /** 200 with the tokens; 401 if neither session nor key is alive, 400, 422, 503. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response exchange(@Nullable Wanted wanted) {
    List<String> audiences = checked(wanted);
    Account account = refusals.orUnavailable(this::presenter).orElseThrow(refusals::noSession);
    Map<String, String> tokens =
        audiences.stream()
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> tokenFor(name, account)));
    return Response.ok(new Exchanged(account.handle(), issuer.lifetime().toSeconds(), tokens))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Whose it is: Redis knows sessions; of keys PostgreSQL knows enough. */
  private Optional<Account> presenter() {
    return presented
        .session()
        .flatMap(sessions::whose)
        .or(() -> presented.key().flatMap(keys::whose));
  }

  private String tokenFor(String audience, Account account) {
    return presented
        .session()
        .filter(token -> audience.equals(own))
        .map(token -> issuer.ownToken(account, audience, token.sessionId()))
        .orElseGet(() -> issuer.token(account, audience));
  }

  private List<String> checked(@Nullable Wanted wanted) {
    if (wanted == null || wanted.audiences() == null) {
      throw refusals.noBody();
    }
    List<String> audiences = wanted.audiences();
    boolean named =
        audiences.stream().allMatch(name -> name != null && AUDIENCE.matcher(name).matches());
    if (!named || audiences.size() > MOST) {
      throw refusals.invalid(Map.of("audiences", AUDIENCE.pattern()));
    }
    return audiences;
  }

  /** What the shell asks for: names of fragments. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Wanted(@Nullable List<String> audiences) {}

  /**
   * What it gets.
   *
   * @param expiresIn seconds that the tokens are good for
   * @param tokens audience → token
   */
  record Exchanged(String handle, long expiresIn, Map<String, String> tokens) {

    /** Tokens are not for logs. */
    @Override
    public String toString() {
      return "Exchanged[" + handle + "]";
    }
  }
}
