package dev.vitral.header.badge;

import dev.vitral.header.exchange.OpenToKeys;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.identity.Visitor;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.ResponseHeader;

/**
 * The badge beside the bar. It nests a count of another fragment and asks for itself again when
 * that one says that something was liked.
 */
@Path("/fragments/header/badge")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class BadgeResource {

  private static final String PUBLIC = "public, max-age=60, stale-while-revalidate=600";
  private static final String PRIVATE = "private, no-store";

  private final Visitor visitor;

  BadgeResource(Visitor visitor) {
    this.visitor = visitor;
  }

  @GET
  @OpenToKeys
  public Response badge() {
    return visitor
        .person()
        .map(person -> answer(BadgeViews.badge(Badge.of(person)), PRIVATE))
        .map(answer -> answer.header(VitralHeaders.SURROGATE_CONTROL, VitralHeaders.ESI_CONTENT))
        .orElseGet(() -> answer(BadgeViews.visitor(true), PUBLIC))
        .build();
  }

  /** What stands there while this fragment is away. */
  @GET
  @Path("fallback")
  @ResponseHeader(name = "Cache-Control", value = PUBLIC)
  public TemplateInstance fallback() {
    return BadgeViews.visitor(false);
  }

  private static Response.ResponseBuilder answer(TemplateInstance badge, String freshness) {
    return Response.ok(badge.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", freshness);
  }
}
