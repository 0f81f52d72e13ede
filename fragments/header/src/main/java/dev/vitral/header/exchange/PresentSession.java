package dev.vitral.header.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.identity.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The session in which this request is made, out of the token that has been verified. */
@RequestScoped
public class PresentSession {

  private final HttpHeaders headers;
  private final Visitor visitor;
  private final ObjectMapper json;

  PresentSession(@Context HttpHeaders headers, Visitor visitor, ObjectMapper json) {
    this.headers = headers;
    this.visitor = visitor;
    this.json = json;
  }

  /**
   * The id of the session; empty for anonymous visitors, for API keys and for foreign issuers'
   * tokens.
   */
  public Optional<String> id() {
    @Nullable String header = headers.getHeaderString("Authorization");
    if (visitor.person().isEmpty() || header == null) {
      return Optional.empty();
    }
    try {
      String claims = header.split("\\.", -1)[1];
      JsonNode id = json.readTree(Base64.getUrlDecoder().decode(claims)).path(Issuer.SESSION);
      return Optional.of(id.asText()).filter(text -> !text.isEmpty());
    } catch (IOException e) {
      throw new IllegalStateException("A verified token has claims", e);
    }
  }
}
