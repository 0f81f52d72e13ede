package dev.vitral.header.profile;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One's API keys in a browser. */
@Path("/account/keys")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ApiKeysPageResource {

  private static final String PAGE = "/account/keys";
  private static final int NOT_FOUND = 404;

  private final Visitor visitor;
  private final OwnApiKeys keys;
  private final RequestLocale locale;

  ApiKeysPageResource(Visitor visitor, OwnApiKeys keys, RequestLocale locale) {
    this.visitor = visitor;
    this.keys = keys;
    this.locale = locale;
  }

  @GET
  public Response page() {
    visitor.required();
    return AccountPage.of(ProfileViews.apikeys(ApiKeysPage.of(keys.held())));
  }

  /**
   * The page with the key, which is in this answer alone; else the page again. Once there is a key
   * no store is asked any more: an outage would take it away.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response make(
      @RestForm @Nullable String name,
      @RestForm @Nullable String days,
      @RestForm @Nullable String current) {
    visitor.required();
    OwnApiKeys.Held before = keys.held();
    try {
      OwnApiKeys.Made made = keys.make(name, number(days), current);
      return AccountPage.of(ProfileViews.apikeys(ApiKeysPage.made(before, made)));
    } catch (Refusal refusal) {
      ApiKeysPage page = ApiKeysPage.again(before, name, days, refusal);
      return AccountPage.again(refusal, ProfileViews.apikeys(page));
    }
  }

  private static @Nullable Integer number(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException e) {
      return OwnApiKeys.NO_DAYS;
    }
  }

  /** 303 to the page; one that was revoked already is fine. */
  @POST
  @Path("{id}/removal")
  public Response revoke(@RestPath UUID id) {
    visitor.required();
    try {
      keys.revoke(id);
    } catch (Refusal refusal) {
      if (refusal.status() != NOT_FOUND) {
        throw refusal;
      }
    }
    return AccountPage.seeOther(locale.url(PAGE)).build();
  }
}
