package dev.vitral.header.login;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.session.SessionToken;
import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Logging in and out with a browser. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LoginResource {

  private static final String LOGIN = "/account/login";

  private final Login login;
  private final Browser browser;
  private final PortalOrigin origin;
  private final RequestLocale locale;

  LoginResource(Login login, Browser browser, PortalOrigin origin, RequestLocale locale) {
    this.login = login;
    this.browser = browser;
    this.origin = origin;
    this.locale = locale;
  }

  @GET
  @Path("login")
  public Response form(
      @RestQuery @Nullable String next, @RestQuery("after") @Nullable String after) {
    LoginForm.Notice notice = LoginForm.Notice.of(after);
    return AccountPage.of(
        LoginViews.login(LoginForm.empty(own(next), notice, !origin.keepsSessions())));
  }

  /** 303 to where one wanted to go, with a new session; else the form again. */
  @POST
  @Path("login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response logIn(
      @RestForm @Nullable String username,
      @RestForm @Nullable String password,
      @RestForm @Nullable String next) {
    try {
      SessionToken token = login.logIn(username, password);
      return browser.enters(token, own(next));
    } catch (Refusal refusal) {
      LoginForm form = LoginForm.again(username, own(next), refusal, !origin.keepsSessions());
      return AccountPage.again(refusal, LoginViews.login(form));
    }
  }

  /** 303 to the log-in page; the session opens nothing any more. */
  @POST
  @Path("logout")
  public Response logOut() {
    return browser.leaves(locale.url(LOGIN) + "?after=logged-out");
  }

  private String own(@Nullable String next) {
    return OwnPath.of(next, locale.url("/account"));
  }
}
