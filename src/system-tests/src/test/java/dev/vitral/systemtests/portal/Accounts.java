package dev.vitral.systemtests.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People with an account in this portal: those that {@code ./vitral up} made, and new ones. */
public final class Accounts {

  public static final String MEMBER = "demo-member";
  public static final String EDITOR = "demo-editor";
  public static final String MODERATOR = "demo-moderator";
  public static final String OPERATOR = "demo-operator";

  /** Of every account that {@link #register} makes. */
  public static final String PASSWORD = "una clave larga de prueba";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final RunningPortal portal;

  public Accounts(RunningPortal portal) {
    this.portal = portal;
  }

  /** A client without a token. */
  public Client nobody() {
    return new Client(portal.visitor(), Optional.empty());
  }

  /** A client with a token that may be anything. */
  public Client bearing(String token) {
    return new Client(portal.visitor(), Optional.of(token));
  }

  /** A client logged in as one of the accounts that the launcher made. */
  public Client as(String handle) {
    String known =
        TOKENS.computeIfAbsent(
            portal.authority() + " " + handle, key -> newToken(handle, password(handle)));
    return bearing(known);
  }

  /** A client logged in as somebody who registered a moment ago. */
  public Client register(String handle) {
    String account = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(handle, PASSWORD);
    nobody().post("/api/accounts", account).is(201);
    return bearing(newToken(handle, PASSWORD));
  }

  /** A handle that nobody has. */
  public static String newHandle() {
    return "t-" + UUID.randomUUID().toString().substring(0, 13);
  }

  /** Logs in; the session's opaque token. */
  public String newToken(String handle, String password) {
    String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(handle, password);
    return nobody().post("/api/token", body).is(200).json().path("token").asText();
  }

  /** The random password of an account that the launcher made. */
  public String password(String handle) {
    try {
      for (JsonNode account : JSON.readTree(portal.vitral("accounts", "--json"))) {
        if (account.path("handle").asText().equals(handle)) {
          return account.path("password").asText();
        }
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("./vitral accounts knows no " + handle);
  }
}
