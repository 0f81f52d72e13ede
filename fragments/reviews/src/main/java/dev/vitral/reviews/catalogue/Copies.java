package dev.vitral.reviews.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Public answers: tagged by their content, 304 to those who have it, purged by surrogate key. */
@RequestScoped
public class Copies {

  private static final String FRESHNESS =
      "public, max-age=5, stale-while-revalidate=60, stale-if-error=600";

  private final Request request;
  private final HttpHeaders headers;
  private final ObjectMapper json;

  Copies(Request request, HttpHeaders headers, ObjectMapper json) {
    this.request = request;
    this.headers = headers;
    this.json = json;
  }

  /** HTML is for those who name it: browsers do, API clients and {@code *}{@code /*} do not. */
  public boolean wantsHtml() {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    return accept != null && accept.contains("text/html");
  }

  /** A page. */
  public Response page(TemplateInstance view, String surrogateKeys) {
    return answer(
            view.render().getBytes(StandardCharsets.UTF_8),
            MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"),
            surrogateKeys)
        .header(VitralHeaders.LAYOUT, "default")
        .header(HttpHeaders.VARY, "Accept, " + VitralHeaders.LOCALE)
        .build();
  }

  /** A part of a page. */
  public Response part(TemplateInstance view, String surrogateKeys) {
    return answer(
            view.render().getBytes(StandardCharsets.UTF_8),
            MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"),
            surrogateKeys)
        .header(HttpHeaders.VARY, VitralHeaders.LOCALE)
        .build();
  }

  /** The same for programs. */
  public Response json(Object body, String surrogateKeys) {
    try {
      return answer(json.writeValueAsBytes(body), MediaType.APPLICATION_JSON_TYPE, surrogateKeys)
          .header(HttpHeaders.VARY, "Accept")
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The body is always writable", e);
    }
  }

  /** Text of another type, such as a feed. */
  public Response text(String body, MediaType type, String surrogateKeys) {
    return answer(body.getBytes(StandardCharsets.UTF_8), type.withCharset("UTF-8"), surrogateKeys)
        .build();
  }

  private Response.ResponseBuilder answer(byte[] body, MediaType type, String surrogateKeys) {
    EntityTag tag = new EntityTag(hash(body));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(body, type).tag(tag);
    return answer
        .header(HttpHeaders.CACHE_CONTROL, FRESHNESS)
        .header(VitralHeaders.SURROGATE_KEY, surrogateKeys);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
