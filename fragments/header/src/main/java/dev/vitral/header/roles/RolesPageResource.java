package dev.vitral.header.roles;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.kit.identity.Role;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Roles in a browser, for operators. */
@Path("/account/roles")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RolesPageResource {

  private static final String PAGE = "/account/roles";
  private static final int NOT_FOUND = 404;

  private final Visitor visitor;
  private final Roles roles;
  private final RequestLocale locale;
  private final Refusals refusals;

  RolesPageResource(Visitor visitor, Roles roles, RequestLocale locale, Refusals refusals) {
    this.visitor = visitor;
    this.roles = roles;
    this.locale = locale;
    this.refusals = refusals;
  }

  /** Somebody's roles or, if nobody is named, the latest changes of all. */
  @GET
  public Response page(@RestQuery @Nullable String username, @RestQuery @Nullable UUID before) {
    visitor.with(Role.OPERATOR);
    if (username == null || username.isBlank()) {
      return AccountPage.of(
          RolesViews.roles(new RolesPage("", null, roles.history(before), null, "")));
    }
    try {
      RolesPage page = new RolesPage(username, roles.of(username), List.of(), null, "");
      return AccountPage.of(RolesViews.roles(page));
    } catch (Refusal refusal) {
      return again(refusal, username, null, "");
    }
  }

  /**
   * 303 to the page of that person; 400 if it is neither granted nor taken, else the page again.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @RestForm @Nullable String username,
      @RestForm @Nullable String role,
      @RestForm @Nullable String change,
      @RestForm @Nullable String reason) {
    visitor.with(Role.OPERATOR);
    boolean granted = isGrant(change);
    String who = username == null ? "" : username;
    try {
      roles.change(who, role, granted, reason);
      String link = locale.url(PAGE) + "?username=";
      return AccountPage.seeOther(link + URLEncoder.encode(who, StandardCharsets.UTF_8)).build();
    } catch (Refusal refusal) {
      @Nullable Standing standing = refusal.status() == NOT_FOUND ? null : roles.of(who);
      return again(refusal, who, standing, reason == null ? "" : reason);
    }
  }

  private boolean isGrant(@Nullable String change) {
    if (!"grant".equals(change) && !"take".equals(change)) {
      throw refusals.unknownChange();
    }
    return "grant".equals(change);
  }

  private static Response again(
      Refusal refusal, String username, @Nullable Standing standing, String reason) {
    String why = refusal.errors().values().stream().findFirst().orElse(refusal.sentence());
    RolesPage page = new RolesPage(username, standing, List.of(), why, reason);
    return AccountPage.again(refusal, RolesViews.roles(page));
  }
}
