package dev.vitral.header.registration;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.login.Browser;
import dev.vitral.header.login.Login;
import dev.vitral.header.login.OwnPath;
import dev.vitral.header.login.PortalOrigin;
import dev.vitral.header.throttle.Throttle;
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

/** Accounts by form. */
@Path("/account/register")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class RegistrationResource {

  private final Registration registration;
  private final Throttle throttle;
  private final Login login;
  private final Browser browser;
  private final PortalOrigin origin;
  private final RequestLocale locale;

  RegistrationResource(
      Registration registration,
      Throttle throttle,
      Login login,
      Browser browser,
      PortalOrigin origin,
      RequestLocale locale) {
    this.registration = registration;
    this.throttle = throttle;
    this.login = login;
    this.browser = browser;
    this.origin = origin;
    this.locale = locale;
  }

  @GET
  public Response form(@RestQuery @Nullable String next) {
    return AccountPage.of(
        RegistrationViews.register(RegistrationForm.empty(own(next), !origin.keepsSessions())));
  }

  /** 303 to where one wanted to go, logged in; else the form again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response register(
      @RestForm @Nullable String username,
      @RestForm @Nullable String name,
      @RestForm @Nullable String email,
      @RestForm @Nullable String password,
      @RestForm @Nullable String next) {
    Wish wish = new Wish(username, password, name, email);
    try {
      throttle.account();
      return entered(registration.register(wish), own(next));
    } catch (Refusal refusal) {
      RegistrationForm form =
          RegistrationForm.again(wish, own(next), refusal, !origin.keepsSessions());
      return AccountPage.again(refusal, RegistrationViews.register(form));
    }
  }

  /** The account is made, whether a session can begin or not. */
  private Response entered(Account account, String next) {
    try {
      return browser.enters(login.begin(account), next);
    } catch (Refusal unavailable) {
      return AccountPage.seeOther(locale.url("/account/login") + "?after=created").build();
    }
  }

  private String own(@Nullable String next) {
    return OwnPath.of(next, locale.url("/account"));
  }
}
